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
    ssr: 'src-main/main.ts',
    outDir: inspectable ? 'out/inspectable/main' : 'out/main',
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      external: [...external, /^@serialport\/bindings-cpp\//, ...builtinModules, /^node:/],
      output: { format: 'cjs', entryFileNames: 'main.cjs', chunkFileNames: '[name].cjs' },
    },
  },
  ssr: { noExternal: true, external },
});
