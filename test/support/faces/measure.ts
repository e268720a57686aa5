import type { View } from '../../../src-main/contract/view.ts';
import { checkWithAxe } from './axe-rules.ts';
import { checkShapeContrast, checkTextContrast, type TokenContrasts } from './contrasts.ts';
import { checkLetters, checkRoom } from './letters.ts';
import { createLedger, type Finding } from './ledger.ts';
import type { RuleId } from './rules.ts';
import { checkLanguage, checkSigns } from './signs.ts';
import { checkStrip, checkTargets } from './targets.ts';
import { visibleTexts } from './texts.ts';

export type Measured = {
  checked: Partial<Record<RuleId, number>>;
  findings: Finding[];
  contrasts: TokenContrasts;
};

/** Everything that can be told from the page as it stands at once. */
export async function measure(view: View): Promise<Measured> {
  const ledger = createLedger();
  const texts = visibleTexts();
  checkLanguage(ledger, view.language);
  checkTargets(ledger, view);
  checkStrip(ledger);
  checkLetters(ledger, view, texts);
  checkRoom(ledger, texts);
  const contrasts = checkTextContrast(ledger, view.comfort.theme, texts);
  checkShapeContrast(ledger);
  checkSigns(ledger);
  await checkWithAxe(ledger);
  return { checked: ledger.checked, findings: ledger.findings, contrasts };
}
