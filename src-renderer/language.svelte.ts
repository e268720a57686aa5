import type { LanguageCode } from '../src-main/contract/view.ts';
import { catalogues } from '../src-main/words/catalogues.ts';
import type { Words } from '../src-main/words/italian/catalogue.ts';

let language = $state<LanguageCode>('it');

/** From now on the screens speak this language. */
export function speak(code: LanguageCode): void {
  language = code;
}

/** The catalogue that the screens speak; what is taken from it follows the language. */
export const words = new Proxy({} as Words, {
  get: (_target, group) => catalogues[language][group as keyof Words],
});
