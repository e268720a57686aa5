import { italian, type Words } from '../src-main/words/italian.ts';

/** The catalogue that the screens speak. */
export const words: Words = italian;
