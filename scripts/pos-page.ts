import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inPackage, projectFolder } from './places.ts';

/** The script of electron-pos-printer 1.4.0 that was read before it was let into a window with Node. */
const readScript = 'b63a421687e8ec2c224f991d036873c77905b1d1475472894abe9a522e82fd49';

/** The page in which electron-pos-printer lays out a slip: ours, with a copy of the package's script beside it. */
export function layPosPage(folder: string): void {
  const script = readFileSync(inPackage('electron-pos-printer', 'dist', 'renderer', 'renderer.js'));
  const found = createHash('sha256').update(script).digest('hex');
  if (found !== readScript) {
    throw new Error(
      `electron-pos-printer has another renderer.js (${found}): read it, then change scripts/pos-page.ts`,
    );
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'renderer.js'), script);
  copyFileSync(join(projectFolder, 'resources', 'pos', 'slip.html'), join(folder, 'slip.html'));
}
