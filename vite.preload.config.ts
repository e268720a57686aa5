import { defineConfig } from 'vite';

/** One CommonJS file: a sandboxed preload cannot load a second one. */
export default defineConfig({
  build: {
    ssr: 'src-main/shell/preload.ts',
    outDir: 'out/main',
    emptyOutDir: false,
    target: 'chrome130',
    minify: false,
    rolldownOptions: {
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
    },
  },
  ssr: { noExternal: true, external: ['electron'] },
});
