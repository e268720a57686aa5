import type { BookingStateCode } from '../../../src-main/contract/booking-view.ts';
import type { LanguageCode } from '../../../src-main/contract/view.ts';
import type { Ledger } from './ledger.ts';
import { isShown, isVisuallyHidden, stage } from './seeing.ts';

/** The chips of StateChip.svelte, by their classes. */
const states: Record<BookingStateCode, string> = {
  due: '.due',
  pending: '.pending',
  paid: '.paid',
  notDue: '.notDue',
  past: '.past',
  performed: '.performed',
  missed: '.missed',
  requested: '.requested',
  cancelled: '.cancelled',
  voided: '.voided',
};
const chips = `span:is(${Object.values(states).join()})`;

/** Rule C4: what a colour says is said by a sign and by words too. */
export function checkSigns(ledger: Ledger): void {
  const all = (selector: string): Element[] =>
    Array.from(stage().querySelectorAll(selector)).filter((each) => isShown(each) && !isVisuallyHidden(each));
  for (const chip of all(`[role=alert], button.danger, ${chips}`))
    ledger.check('C4', chip, hasSign(chip) && hasWords(chip), () => 'without a sign or without words');
  const alarming = alarmingGrounds();
  const isAlarming = (element: Element): boolean =>
    alarming.includes(getComputedStyle(element).backgroundColor);
  for (const ground of all(':not(svg, svg *)').filter(isAlarming)) {
    const around = ground.parentElement?.closest('main, dialog') ?? ground;
    const holds = hasSign(ground) && (hasWords(ground) || hasWords(around));
    ledger.check('C4', ground, holds, () => 'a ground of good, warn or bad without a sign');
  }
  for (const box of all('[aria-invalid="true"]'))
    ledger.check('C4', box, all('[role=alert]').some(hasWords), () => 'wrong, and no words say so');
  for (const chosen of all('[aria-pressed="true"]')) checkChosen(ledger, chosen);
}

const hasSign = (element: Element): boolean => element.querySelector('svg') !== null;
const hasWords = (element: Element): boolean => element.textContent.trim() !== '';

/** Those that say how good or bad something is (themes.css); in the contrast themes there is none. */
function alarmingGrounds(): string[] {
  const probe = document.body.appendChild(document.createElement('i'));
  const [paper, ...grounds] = ['paper', 'good', 'warn', 'bad'].map((name) => {
    probe.style.backgroundColor = `var(--${name})`;
    return getComputedStyle(probe).backgroundColor;
  });
  probe.remove();
  return grounds.filter((each) => each !== paper);
}

/** Beside one that is not pressed it looks different also without colours. */
function checkChosen(ledger: Ledger, chosen: Element): void {
  const other = chosen.parentElement?.querySelector('[aria-pressed="false"]');
  const shape = (element: Element): string => {
    const { borderTopWidth, textDecorationLine, fontWeight } = getComputedStyle(element);
    return [borderTopWidth, textDecorationLine, fontWeight].join(' ');
  };
  const holds = hasSign(chosen) || (other != null && shape(chosen) !== shape(other));
  ledger.check('C4', chosen, holds, () => 'chosen by its colour alone');
}

/** Rule L1. */
export function checkLanguage(ledger: Ledger, language: LanguageCode): void {
  const root = document.documentElement;
  ledger.check('language', root, root.lang === language, () => `lang is ${root.lang}, not ${language}`);
  const dir = language === 'ar' ? 'rtl' : 'ltr';
  const direction = getComputedStyle(root).direction;
  ledger.check('language', root, direction === dir && (root.dir || 'ltr') === dir, () => `runs ${direction}`);
}
