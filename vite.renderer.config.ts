import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

const root = join(import.meta.dirname, 'src-renderer');

/** The pages: the totem, served at app://totem/, the desk, at app://desk/, and the simulator panel, at app://simulator/. */
export default defineConfig({
  root,
  base: './',
  plugins: [svelte({ configFile: join(import.meta.dirname, 'svelte.config.js') })],
  build: {
    outDir: join(import.meta.dirname, 'out/renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    // The policy of the totem's page lets no data: font through, and its connect-src is 'none'.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        totem: join(root, 'index.html'),
        desk: join(root, 'desk.html'),
        simulator: join(root, 'simulator.html'),
      },
    },
  },
});
