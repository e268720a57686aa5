import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

/** What stays outside the bundle: Electron itself, and packages with native code or files of their own. */
const external = ['electron', 'better-sqlite3', 'pcsc-mini', 'node-hid', 'electron-pos-printer'];

export default defineConfig({
  build: {
    ssr: 'src-main/main.ts',
    outDir: 'out/main',
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      external: [...external, ...builtinModules, /^node:/],
      output: { format: 'cjs', entryFileNames: 'main.cjs', codeSplitting: false },
    },
  },
  ssr: { noExternal: true, external },
});
