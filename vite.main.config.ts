import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

/** What stays outside the bundle: Electron itself, and packages with native code or files of their own. */
const external = [
  'electron',
  'better-sqlite3',
  'pcsc-mini',
  'node-hid',
  '@serialport/bindings-cpp',
  'electron-pos-printer',
];

/** A package that tests may look into takes debugging switches; the one that ships refuses them. */
const inspectable = process.env['TOTEM_INSPECTABLE'] === '1';

export default defineConfig({
  define: { __INSPECTABLE__: JSON.stringify(inspectable) },
  build: {
    ssr: true,
    outDir: inspectable ? 'out/inspectable/main' : 'out/main',
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      // The program, and the process that an import runs in (src-main/shell/import-process.ts).
      input: { main: 'src-main/main.ts', 'import-worker': 'src-main/import-worker.ts' },
      external: [...external, /^@serialport\/bindings-cpp\//, ...builtinModules, /^node:/],
      output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' },
    },
  },
  ssr: { noExternal: true, external },
});
