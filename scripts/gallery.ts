import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { runCommand } from './command.ts';
import { say } from './console.ts';
import { withDisplay } from './display.ts';
import { projectFolder } from './places.ts';
import { prepare } from './prepare.ts';
import { rootNeedsNoSandbox } from './sandbox.ts';

const folder = join(projectFolder, 'out', 'gallery');
const root = join(import.meta.dirname, 'gallery');

// Every screen in both languages and both orientations, and every paper; words after the command: only names that begin so.
const { executable } = await prepare(['demo']);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
await build({
  configFile: false,
  root,
  base: './',
  logLevel: 'warn',
  plugins: [svelte({ configFile: join(projectFolder, 'svelte.config.js') })],
  build: {
    outDir: join(folder, 'page'),
    emptyOutDir: true,
    target: 'chrome130',
    modulePreload: { polyfill: false },
  },
});
const found = await withDisplay((env) =>
  runCommand(
    executable,
    [
      ...rootNeedsNoSandbox(),
      root,
      '--',
      join(folder, 'page', 'index.html'),
      folder,
      ...process.argv.slice(2),
    ],
    { env },
  ),
);
// As the thermal head sets them: 203 dots an inch, black or white.
for (const name of readdirSync(folder).filter((each) => each.endsWith('.pdf'))) {
  const file = join(folder, name.replace(/\.pdf$/, ''));
  await runCommand('pdftoppm', ['-png', '-mono', '-r', '203', '-singlefile', `${file}.pdf`, file]);
}
if (found.trim() !== '') say(`Cut off:\n${found}`);
say(`Pictures in ${folder}`);
