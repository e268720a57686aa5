import { createPaperOffice } from '../../src-main/papers/paper-office.ts';
import { paperFontCss } from '../../src-main/shell/paper-fonts.ts';
import type { Combination } from '../../test/support/faces/combinations.ts';
import { faceNames, viewOfFace } from '../../test/support/faces/faces.ts';
import { settled } from '../../test/support/faces/settled.ts';
import { samplePapers } from '../../test/support/sample-papers.ts';
import { overflowing } from './overflowing.ts';
import { openStage } from './stage.ts';

const stage = openStage(document.getElementById('app'));

const office = createPaperOffice({
  issuer: {
    kioskId: 'atrio-1',
    name: 'Poliambulatorio di Borgo Ulivo',
    address: 'Via dei Frantoi 12, Borgo Ulivo',
    phone: '0800 000 001',
    hours: 'lun-ven 8:00-18:00',
  },
  paperWidthMm: 80,
  fontCss: paperFontCss,
  now: () => new Date(),
  toLocal: () => '2026-12-15T10:12',
});
const papers = Object.entries(samplePapers).map(([name, [order, form]]) => ({
  name,
  html: office.prepare(order, form).html,
}));

Object.assign(window, {
  gallery: {
    names: faceNames,
    async show(face: string, combination: Combination): Promise<void> {
      stage.openOn(viewOfFace(face, combination));
      await settled();
    },
    overflowing,
    papers,
  },
});
