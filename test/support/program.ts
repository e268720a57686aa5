import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findElectronRuntime } from '../../scripts/electron-runtime.ts';
import { packProgram } from '../../scripts/pack.ts';
import { projectFolder } from '../../scripts/places.ts';
import { rootNeedsNoSandbox } from '../../scripts/sandbox.ts';

/** How to start the program: `user` is the numeric id that it runs as, where that is not our own. */
export type Program = { executable: string; args: readonly string[]; user?: number };

/** The account without rights that every Unix has. */
const nobody = 65_534;

/** As a developer starts it; as root, without Chromium's sandbox. */
export function fromSources(): Program {
  const executable = process.env['TOTEM_ELECTRON'];
  if (!executable) throw new Error('run by vitest with the e2e configuration');
  return { executable, args: [...rootNeedsNoSandbox(), projectFolder] };
}

/**
 * As it ships, in a folder of its own, started by an ordinary user with the sandbox on. `inspectable`: the same
 * but for one fuse and the check of its options, so that Playwright can look into it.
 */
export async function asPackage(kind: 'shipping' | 'inspectable'): Promise<Program> {
  const folder = process.env['TOTEM_PACKED'];
  const runtime = findElectronRuntime();
  if (!folder || !runtime) throw new Error('run by vitest with the e2e configuration');
  const starter = join(folder, `${kind}.sh`);
  if (!existsSync(starter)) {
    const output = join(folder, kind);
    const packed = await packProgram({ runtime, output, kind: 'dir', inspectable: kind === 'inspectable' });
    const drop = `setpriv --reuid=${nobody} --regid=${nobody} --clear-groups`;
    writeFileSync(starter, `#!/bin/sh\nexec ${drop} '${packed}' "$@"\n`);
    chmodSync(starter, 0o755);
  }
  return { executable: starter, args: [], user: nobody };
}

/** The binary behind a packed program. */
export function packedBinary(kind: 'shipping' | 'inspectable'): string {
  return join(process.env['TOTEM_PACKED'] ?? '', kind, 'linux-unpacked', 'totem-cup');
}
