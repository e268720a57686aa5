import type { View } from '../src-main/contract/view.ts';
import { look } from './look.svelte.ts';
import { speak } from './language.svelte.ts';

/** Tells the style sheets, and whoever reads aloud, how this person wants the screen, and how big the glass is. */
export function dress(root: HTMLElement, { language, comfort, display, voice }: View): void {
  speak(language);
  look.now = [language, ...Object.values(comfort)].join(' ');
  root.lang = language;
  root.dir = language === 'ar' ? 'rtl' : 'ltr';
  root.dataset['text'] = comfort.textSize;
  root.dataset['theme'] = comfort.theme;
  root.dataset['position'] = comfort.position;
  root.toggleAttribute('data-blanked', voice?.blanked === true);
  root.toggleAttribute('data-measured', display.pxPerMm !== null);
  if (display.pxPerMm === null) root.style.removeProperty('--px-per-mm');
  else root.style.setProperty('--px-per-mm', String(display.pxPerMm));
  root.style.setProperty('--bottom-mm', String(display.screenBottomMm));
}
