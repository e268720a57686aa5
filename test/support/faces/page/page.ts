import { openStage } from '../../../../scripts/gallery/stage.ts';
import type { View } from '../../../../src-main/contract/view.ts';
import { dress } from '../../../../src-renderer/dress.ts';
import type { Combination } from '../combinations.ts';
import { viewOfFace } from '../faces.ts';
import { checkFocus } from '../focus.ts';
import { createLedger, type Finding } from '../ledger.ts';
import { measure, type Measured } from '../measure.ts';
import { settled } from '../settled.ts';
import { mark } from '../mark.ts';

const stage = openStage(document.getElementById('app'));
let shown: View | null = null;

/** What a test may ask of this page. */
const faces = {
  /** As a window shows it that has just opened on it. */
  async stand(name: string, combination: Combination): Promise<void> {
    shown = viewOfFace(name, combination);
    stage.openOn(shown);
    await settled();
  },

  /** Instead of a screen: what one rule or another should find fault with. */
  async fragment(html: string, combination: Combination): Promise<void> {
    shown = viewOfFace('verifying', combination);
    stage.clear();
    dress(document.documentElement, shown);
    stage.target.innerHTML = html;
    for (const dialog of stage.target.querySelectorAll('dialog')) dialog.showModal();
    await settled();
  },

  async measure(): Promise<Measured> {
    if (!shown) throw new Error('nothing stands on the page');
    return measure(shown);
  },

  /** Moves the focus through the page: the last that is asked of a face. */
  focus(): Pick<Measured, 'checked' | 'findings'> {
    const ledger = createLedger();
    checkFocus(ledger);
    return { checked: ledger.checked, findings: ledger.findings };
  },

  mark: (findings: readonly Finding[]): void => mark(findings),
};

export type FacesPage = typeof faces;

Object.assign(window, { faces });
