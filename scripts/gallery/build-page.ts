import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { projectFolder } from '../places.ts';

/** Builds a page that shows sample screens. Gives its address as a file. */
export async function buildPage(root: string, outDir: string): Promise<string> {
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'warn',
    plugins: [svelte({ configFile: join(projectFolder, 'svelte.config.js') })],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome130',
      modulePreload: { polyfill: false },
      // It comes from the disk: no warnings of size.
      chunkSizeWarningLimit: Infinity,
    },
  });
  return join(outDir, 'index.html');
}
