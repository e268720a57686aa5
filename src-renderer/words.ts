export { words } from './language.svelte.ts';
