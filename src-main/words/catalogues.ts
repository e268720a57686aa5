import { arabic } from './arabic/catalogue.ts';
import { albanian } from './albanian/catalogue.ts';
import { romanian } from './romanian/catalogue.ts';
import { french } from './french/catalogue.ts';
import { english } from './english/catalogue.ts';
import { italian, type Words } from './italian/catalogue.ts';

/** What the totem says, by language (ISO 639-1). One that lacks a word does not compile. */
export const catalogues: Record<'it' | 'en' | 'ro' | 'sq' | 'fr' | 'ar', Words> = {
  it: italian,
  en: english,
  ro: romanian,
  sq: albanian,
  fr: french,
  ar: arabic,
};
