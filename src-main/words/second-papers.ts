import { arabicPapers } from './arabic/papers.ts';
import { albanianPapers } from './albanian/papers.ts';
import { romanianPapers } from './romanian/papers.ts';
import { frenchPapers } from './french/papers.ts';
import { englishPapers } from './english/papers.ts';
import type { PaperWords } from './italian/papers.ts';

/** What stands on paper beside the Italian, by language (ISO 639-1). */
export const secondPapers: Record<'en' | 'ro' | 'sq' | 'fr' | 'ar', PaperWords> = {
  en: englishPapers,
  ro: romanianPapers,
  sq: albanianPapers,
  fr: frenchPapers,
  ar: arabicPapers,
};
