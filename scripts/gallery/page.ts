import { mount } from 'svelte';
import type { View } from '../../src-main/contract/view.ts';
import App from '../../src-renderer/App.svelte';
import { Totem } from '../../src-renderer/totem.svelte.ts';
import { createPaperOffice } from '../../src-main/papers/paper-office.ts';
import { paperFontCss } from '../../src-main/shell/paper-fonts.ts';
import { samplePapers } from '../../test/support/sample-papers.ts';
import { sampleNames, sampleView, type SampleName } from '../../test/support/sample-views.ts';
import '../../src-renderer/app.css';

let listener: (view: View) => void = () => undefined;
const totem = new Totem({
  dispatch: () => Promise.resolve(),
  onView: (heard) => {
    listener = heard;
    return () => undefined;
  },
  alive: () => undefined,
});

/** What is cut off or hangs over: the first words of each element that holds more than it shows. */
function overflowing(): string[] {
  return Array.from(document.querySelectorAll<HTMLElement>('button, h1, h2, p, dd, dt, li, label'))
    .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
    .map(({ tagName, textContent }) => `${tagName} ${textContent.trim().slice(0, 40)}`);
}

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
    names: sampleNames,
    show: (sample: SampleName, language: View['language']) => listener(sampleView(sample, { language })),
    overflowing,
    papers,
  },
});
const target = document.getElementById('app');
if (target) mount(App, { target, props: { totem } });
