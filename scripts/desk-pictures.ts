import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './command.ts';
import { projectFolder } from './places.ts';
import { prepare } from './prepare.ts';

/** Screens of the desk on docs/sportello.md, by their names in the gallery. */
const shown = ['findRows', 'booking', 'cancel', 'cases', 'importPreview'];

/* The pictures of docs/sportello.md, made anew from the screens as they are: after a change to one of them. */
await prepare(['demo', 'test']);
await runCommand(process.execPath, [join(import.meta.dirname, 'gallery.ts'), '--desk', ...shown]);
const [from, to] = [join(projectFolder, 'out', 'gallery'), join(projectFolder, 'docs', 'pictures')];
mkdirSync(to, { recursive: true });
for (const name of shown) {
  const picture = join(from, `desk-${name}-1366x768.png`);
  // As wide as a page of text, and with as many colours as a screen has.
  await runCommand('convert', [
    picture,
    '-resize',
    '1000x',
    // Flat: what is one colour on the screen stays one.
    '+dither',
    '-colors',
    '64',
    join(to, `sportello-${name}.png`),
  ]);
}
