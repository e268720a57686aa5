import { boxOf, type Box } from './glass.ts';
import type { RuleId } from './rules.ts';

/** One assertion that does not hold. */
export type Finding = { rule: RuleId; said: string; element: string; box: Box };

/** What was asserted on a page, by rule, and what did not hold. */
export type Ledger = ReturnType<typeof createLedger>;

export function createLedger() {
  const checked: Partial<Record<RuleId, number>> = {};
  const findings: Finding[] = [];
  const count = (rule: RuleId, times = 1): void => {
    checked[rule] = (checked[rule] ?? 0) + times;
  };

  const report = (rule: RuleId, element: Element, said: string): void => {
    findings.push({ rule, said, element: describe(element), box: boxOf(element) });
  };

  return {
    checked,
    findings,
    /** For assertions that others made, and what they found. */
    count,
    report,
    /** One assertion; `said` tells what is wrong, with numbers. */
    check(rule: RuleId, element: Element, holds: boolean, said: () => string): void {
      count(rule);
      if (!holds) report(rule, element, said());
    },
  };
}

/** `button.danger "Disdici prenotazione"`: enough to find it in the picture and in the sources. */
export function describe(element: Element): string {
  const classes = Array.from(element.classList).filter((name) => !name.startsWith('svelte-'));
  const name = [element.tagName.toLowerCase(), ...classes].join('.');
  const text = (element.getAttribute('aria-label') ?? element.textContent).trim().replace(/\s+/g, ' ');
  return text === '' ? name : `${name} "${text.slice(0, 48)}"`;
}
