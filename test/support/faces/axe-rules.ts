import axe from 'axe-core';
import type { Ledger } from './ledger.ts';

/** EN 301 549 stands on WCAG 2.1; axe has no more of 2.2 than the size of targets, which it leaves out unless asked. */
const options: axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
  preload: false,
  iframes: false,
};

/** One assertion for each rule of axe-core that had something to look at. */
export async function checkWithAxe(ledger: Ledger): Promise<void> {
  const { passes, violations } = await axe.run(document, options);
  ledger.count('axe', passes.length);
  for (const { id, help, nodes } of violations) {
    ledger.count('axe');
    for (const { target } of nodes) ledger.report('axe', elementAt(target), `${id}: ${help}`);
  }
}

function elementAt([selector]: axe.UnlabelledFrameSelector): Element {
  const found = typeof selector === 'string' ? document.querySelector(selector) : null;
  return found ?? document.documentElement;
}
