import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** What of Electron only its own file may import, or nobody: windows are made and messages heard in one place. */
const without = (...importNames) => ({
  '@typescript-eslint/no-restricted-imports': [
    'error',
    { paths: [{ name: 'electron', importNames, allowTypeImports: true }] },
  ],
});

export default ts.config(
  { ignores: ['out/', 'dist/', '.runtime/', 'node_modules/'] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.node, ...globals.browser },
      parserOptions: {
        projectService: true,
        extraFileExtensions: ['.svelte'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'max-lines': ['error', { max: 200 }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      // A listener may ignore what an arrow gives back; ports are asynchronous even where one twin is not.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/require-await': 'off',
      // Our things with methods are closures: there is no `this` to lose.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-invalid-void-type': ['error', { allowInGenericTypeArguments: true }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: { 'svelte/no-at-html-tags': 'error' },
  },
  {
    // Pure: what happens when, and what may be shown to whom, is decided without clock, timers or devices.
    files: ['src-main/domain/**', 'src-main/contract/**'],
    rules: {
      'no-restricted-globals': ['error', 'setTimeout', 'setInterval', 'process', 'fetch'],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'the time is given from outside',
        },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'the time is given from outside',
        },
      ],
    },
  },
  {
    files: ['src-main/**'],
    ignores: ['src-main/main.ts', 'src-main/shell/**'],
    rules: { 'no-restricted-imports': ['error', { paths: ['electron'] }] },
  },
  {
    files: ['src-main/shell/**', 'src-main/main.ts'],
    rules: without('shell', 'clipboard', 'BrowserWindow', 'ipcMain'),
  },
  {
    // pos-window.ts: the windows and messages of a package, which it only ends.
    files: ['locked-window', 'ipc', 'desk-ipc', 'simulator-window', 'pos-window'].map(
      (each) => `src-main/shell/${each}.ts`,
    ),
    rules: without('shell', 'clipboard'),
  },
  { files: ['*.config.ts', '*.config.js', '**/*.d.ts'], rules: { 'no-restricted-exports': 'off' } },
  { files: ['**/*.js', '**/*.cjs', '**/*.mjs'], ...ts.configs.disableTypeChecked },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  prettier,
);
