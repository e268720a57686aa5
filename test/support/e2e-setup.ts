import { hasDisplay, openVirtualDisplay } from '../../scripts/display.ts';
import type { Display } from '../../scripts/display.ts';
import { prepare } from '../../scripts/prepare.ts';

let display: Display | null = null;

/** Once for all end-to-end tests: the Electron that runs here, and a display for its windows. */
export async function setup(): Promise<void> {
  const runtime = await prepare(['test']);
  process.env['TOTEM_ELECTRON'] = runtime.executable;
  if (hasDisplay()) return;
  display = await openVirtualDisplay();
  process.env['DISPLAY'] = display.env['DISPLAY'];
}

export async function teardown(): Promise<void> {
  await display?.close();
}
