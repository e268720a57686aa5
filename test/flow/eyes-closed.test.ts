import { expect, test } from 'vitest';
import type { View } from '../../src-main/contract/view.ts';
import type { Utterance } from '../../src-main/devices/voice.ts';
import { scriptOf } from '../../src-main/speech/script.ts';
import { catalogues } from '../../src-main/words/catalogues.ts';
import { italianPapers } from '../../src-main/words/italian/papers.ts';
import { createBench } from '../support/kiosk-bench.ts';

type Bench = Awaited<ReturnType<typeof createBench>>;

/** What a view is to sound like, line by line. */
function lines(view: View): Utterance[] {
  return scriptOf(view, catalogues[view.language], new Date()).map(({ text, spoken, language }) => ({
    text: spoken ?? text,
    language: language ?? view.language,
  }));
}

const texts = (bench: Bench): string[] => bench.voice.said.map(({ text }) => text);

test('cancelling with the receipt, by ear: every screen is said, line by line as its view has it', async () => {
  await using bench = await createBench();
  await bench.until('idle');
  bench.headset.setPlugged(true);
  const { started, keys } = catalogues.it.voice;
  expect(texts(bench).slice(0, 2)).toEqual([started, keys]);
  expect(bench.voice.said.slice(2)).toEqual(lines(bench.view()));

  await bench.openBooking();
  bench.touch({ kind: 'cancelBooking' });
  await bench.confirm();
  const end = await bench.until('cancelled', ({ slip }) => slip === 'printed');

  // Each screen as a whole when it came on; on the same screen what is new of it.
  const said = bench.voice.said;
  let at = 0;
  let before: View | null = null;
  for (const view of bench.views) {
    const isNew = before?.kind !== view.kind;
    const expected = isNew ? lines(view) : [];
    const found = indexOfRun(said, expected, at);
    expect(found, `${view.kind} is said from ${at} on`).toBeGreaterThanOrEqual(0);
    at = found + expected.length;
    before = view;
  }
  const all = texts(bench).join('\n');
  expect(all).toContain(catalogues.it.cancelled.title);
  expect(all).toContain(catalogues.it.cancelled.printed);
  // What stands on the receipt, from its title to its last line.
  for (const text of [italianPapers.cancellationReceipt, italianPapers.keepIt, 'Stampato'])
    expect(all).toContain(text);
  // The number is spelled, so that it can be written down; it is the one on paper.
  const spelled = end.cancellationNumber.replaceAll('-', '').split('').join('.*');
  expect(texts(bench).some((text) => new RegExp(spelled, 's').test(text))).toBe(true);
  expect(bench.printer.documents.at(-1)?.html).toContain(end.cancellationNumber);
  expect(all).not.toMatch(/RSSMRA80A01H501U|ROSSI/);
});

/** Where the run stands in the whole, not before `from`; -1: nowhere. */
function indexOfRun(whole: readonly Utterance[], run: readonly Utterance[], from: number): number {
  for (let start = from; start + run.length <= whole.length; start += 1)
    if (run.every((each, index) => JSON.stringify(each) === JSON.stringify(whole[start + index])))
      return start;
  return -1;
}

test('nothing is said to the corridor: before the headset is in, and from the moment it is out', async () => {
  await using bench = await createBench();
  await bench.openBooking();
  expect(bench.voice.said).toEqual([]);
  bench.headset.setPlugged(true);
  expect(bench.voice.onAir()).not.toBeNull();
  bench.headset.setPlugged(false);
  expect(bench.voice.onAir()).toBeNull();
  expect(bench.view().voice?.status).toBe('unplugged');
  const soFar = bench.voice.said.length;
  bench.touch({ kind: 'cancelBooking' });
  await bench.until('checkingCancellation');
  expect(bench.voice.said).toHaveLength(soFar);
  bench.headset.setPlugged(true);
  expect(bench.voice.said.length).toBeGreaterThan(soFar);
});

test('in the language of the screen, faster and louder when asked, once more when asked', async () => {
  await using bench = await createBench();
  await bench.until('idle');
  bench.headset.setPlugged(true);
  bench.touch({ kind: 'chooseLanguage', language: 'ar' });
  expect(bench.voice.onAir()?.utterances[0]).toEqual({ text: catalogues.ar.idle.title, language: 'ar' });
  bench.touch({ kind: 'voice', action: 'faster' });
  expect(bench.voice.onAir()).toMatchObject({
    utterances: [{ text: catalogues.ar.voice.rate(4), language: 'ar' }],
    settings: { rate: 4, volume: 3 },
  });
  bench.touch({ kind: 'voice', action: 'repeat' });
  expect(bench.voice.onAir()?.utterances).toEqual(lines(bench.view()));
  bench.touch({ kind: 'voice', action: 'hush' });
  expect(bench.voice.onAir()).toBeNull();
});

test('what is typed is never said, what is wrong with it is', async () => {
  await using bench = await createBench();
  bench.headset.setPlugged(true);
  await bench.signIn();
  const soFar = bench.voice.said.length;
  bench.touch({ kind: 'edit', criterion: 'bookingNumber', number: 'PR', noticeRead: true, edit: 1 });
  expect(bench.voice.said).toHaveLength(soFar);
  bench.touch({ kind: 'search' });
  await bench.until('asking', ({ problem }) => problem === 'malformed');
  const { happened, effect, next } = catalogues.it.asking.problems.malformed;
  const news = texts(bench).slice(soFar).join(' ');
  for (const part of [happened, effect, next]) expect(news).toContain(part);
  // And nothing else of the screen; asked once more, it is said once more.
  expect(texts(bench).slice(soFar)).not.toContain(catalogues.it.asking.search);
  const again = bench.voice.said.length;
  bench.touch({ kind: 'voice', action: 'hush' });
  bench.touch({ kind: 'search' });
  expect(texts(bench).slice(again)).toContain(happened);
});

test('the focus is said and nowhere kept; without the voice it is not even that', async () => {
  await using bench = await createBench();
  await bench.openBooking();
  bench.touch({ kind: 'focused', told: 'Esci, pulsante', language: 'it' });
  expect(bench.voice.said).toEqual([]);
  bench.headset.setPlugged(true);
  bench.touch({ kind: 'focused', told: 'Esci, pulsante', language: 'it' });
  expect(bench.voice.onAir()?.utterances).toEqual([{ text: 'Esci, pulsante', language: 'it' }]);
  expect(bench.logged.join('\n')).not.toContain('pulsante');
});

test('the end of the time is asked aloud, with three times the time before it', async () => {
  await using bench = await createBench({
    session: { idleSeconds: 1, readingSeconds: 1, warningSeconds: 2 },
  });
  bench.headset.setPlugged(true);
  const before = Date.now();
  await bench.signIn();
  await bench.until('asking', ({ warning }) => warning !== null);
  expect(Date.now() - before).toBeGreaterThan(2500);
  expect(texts(bench)).toContain(catalogues.it.warning.title);
});
