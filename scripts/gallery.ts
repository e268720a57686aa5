import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './command.ts';
import { say } from './console.ts';
import { withDisplay } from './display.ts';
import { buildPage } from './gallery/build-page.ts';
import { makeSheets } from './gallery/sheets.ts';
import { readWanted } from './gallery/wanted.ts';
import { projectFolder } from './places.ts';
import { prepare } from './prepare.ts';
import { rootNeedsNoSandbox } from './sandbox.ts';

const folder = join(projectFolder, 'out', 'gallery');

/*
 * Every screen in both orientations, and every paper; names after the command: only those that begin so. Other
 * languages, sizes, themes and positions are asked for by options (gallery/wanted.ts); `--sheets`: all screens of a look
 * on one picture. `--desk`: every screen and dialog of the desk.
 */
const { desk, sheets, names, looks } = readWanted(process.argv.slice(2));
const root = join(import.meta.dirname, 'gallery', desk ? 'desk' : '');
const { executable } = await prepare(sheets ? ['demo', 'test'] : ['demo']);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const page = await buildPage(root, join(folder, 'page'));
const found = await withDisplay((env) =>
  runCommand(
    executable,
    [...rootNeedsNoSandbox(), root, '--', page, folder, JSON.stringify(looks), ...names],
    {
      env,
    },
  ),
);
// As the thermal head sets them: 203 dots an inch, black or white.
for (const name of readdirSync(folder).filter((each) => each.endsWith('.pdf'))) {
  const file = join(folder, name.replace(/\.pdf$/, ''));
  await runCommand('pdftoppm', ['-png', '-mono', '-r', '203', '-singlefile', `${file}.pdf`, file]);
}
if (found.trim() !== '') say(`Cut off:\n${found}`);
say(`Pictures in ${folder}${sheets ? `, sheets in ${await makeSheets(folder)}` : ''}`);
