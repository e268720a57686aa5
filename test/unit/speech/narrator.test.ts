import { expect, test } from 'vitest';
import type { View } from '../../../src-main/contract/view.ts';
import type { Voice } from '../../../src-main/devices/voice.ts';
import { createNarrator } from '../../../src-main/speech/narrator.ts';
import { sampleView } from '../../support/sample-views.ts';

function listen() {
  const heard: string[][] = [];
  const voice: Voice = {
    say: (utterances) => heard.push(utterances.map(({ text }) => text)),
    hush: () => {},
    close: () => Promise.resolve(),
  };
  const narrator = createNarrator({ voice, now: () => new Date() });
  return { heard, narrator, show: (view: View) => narrator.show(view) };
}

const on = { status: 'on', headset: true, rate: 3, volume: 3, blanked: false } as const;
const happened = 'Il primo giorno viene dopo il secondo.';

test('what is to be mended of a filter is told at every search, and a step of a day by its date', () => {
  const { heard, narrator, show } = listen();
  const turned = sampleView('filteringTurned', { voice: on });
  show(turned);
  expect(heard.at(-1)).toContain(happened);
  if (turned.kind !== 'filtering') throw new Error('another screen');
  show({ ...turned, filter: { ...turned.filter, to: '2026-10-30' }, edit: 5 });
  expect(heard.at(-1)).toEqual(['Al: venerdì 30 ottobre 2026']);
  narrator.heed({ kind: 'findAll' });
  show(turned);
  expect(heard.at(-1)).toContain(happened);
});

test('another page of the list: which one, then what is new on it', () => {
  const { heard, show } = listen();
  show(sampleView('found', { voice: on }));
  show(sampleView('foundLastPage', { voice: on }));
  expect(heard.at(-1)?.[0]).toBe('37 prenotazioni, pagina 7 di 7');
  expect(heard.at(-1)).not.toContain('Tutte le date');
});
