import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../command.ts';

const ending = /^(.+?)-((?:upright|lying)-.+)\.png$/;
/** Of one picture on a sheet, in pixels. */
const small = { upright: '270x480', lying: '400x250' };

/** Contact sheets of the pictures in a folder: all that look alike on one, eight in a row. Gives their folder. */
export async function makeSheets(folder: string): Promise<string> {
  const sheets = join(folder, 'sheets');
  mkdirSync(sheets, { recursive: true });
  const pictures = readdirSync(folder).flatMap((file) => {
    const [, name, look] = ending.exec(file) ?? [];
    return name && look ? [{ file, name, look }] : [];
  });
  for (const look of new Set(pictures.map((each) => each.look))) {
    const shown = pictures.filter((each) => each.look === look);
    const size = small[look.startsWith('upright') ? 'upright' : 'lying'];
    await runCommand('montage', [
      ...[
        '-tile',
        '8x',
        '-geometry',
        `${size}+6+6`,
        '-background',
        '#bbb',
        '-pointsize',
        '16',
        '-depth',
        '8',
      ],
      ...shown.flatMap(({ name, file }) => ['-label', name, `${join(folder, file)}[${size}]`]),
      join(sheets, `${look}.png`),
    ]);
  }
  return sheets;
}
