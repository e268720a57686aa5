import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasDisplay, openVirtualDisplay } from '../../scripts/display.ts';
import type { Display } from '../../scripts/display.ts';
import { prepare } from '../../scripts/prepare.ts';

let display: Display | null = null;

/** Once for all end-to-end tests: the Electron that runs here, and a display for its windows. */
export async function setup(): Promise<void> {
  const runtime = await prepare(['test']);
  process.env['TOTEM_ELECTRON'] = runtime.executable;
  // Packages that tests make (support/program.ts), where every user may start them.
  process.env['TOTEM_PACKED'] = mkdtempSync(join(tmpdir(), 'totem packed '));
  chmodSync(process.env['TOTEM_PACKED'], 0o755);
  if (hasDisplay()) return;
  display = await openVirtualDisplay();
  process.env['DISPLAY'] = display.env['DISPLAY'];
}

export async function teardown(): Promise<void> {
  await display?.close();
  rmSync(process.env['TOTEM_PACKED'] ?? '', { recursive: true, force: true });
}
