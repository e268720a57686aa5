import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openEspeakVoice } from '../../src-main/devices/speech/espeak-voice.ts';
import { createBench } from '../support/kiosk-bench.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { until } from '../support/until.ts';
import { measureWav } from '../support/wav.ts';

/** Of the full scale. A quiet consonant lies above, a pause below. */
const audible = 0.005;

test('a whole cancellation, with its receipt, is really spoken: every line has a sound of its own', async () => {
  await using bench = await createBench();
  await bench.until('idle');
  bench.headset.setPlugged(true);
  await bench.openBooking();
  bench.touch({ kind: 'cancelBooking' });
  await bench.confirm();
  await bench.until('cancelled', ({ slip }) => slip === 'printed');
  const lines = bench.voice.said.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  expect(lines.length).toBeGreaterThan(80);

  const intoFolder = temporaryFolder();
  const voice = await openEspeakVoice({ intoFolder, device: '', log: () => undefined });
  if (!voice) throw new Error('espeak-ng is not installed');
  onTestFinished(voice.close);
  voice.say([...lines, { text: '.', language: 'it' }], { rate: 3, volume: 3 });
  const nameOf = (index: number): string =>
    `${String(index + 1).padStart(3, '0')}-${lines[index]?.language ?? 'it'}.wav`;
  await until('all is said', () => existsSync(join(intoFolder, nameOf(lines.length))), 60_000);
  const sounds = lines.map((line, index) => ({ line, ...measureWav(join(intoFolder, nameOf(index))) }));
  for (const { line, seconds, windows } of sounds) {
    expect(seconds, line.text).toBeGreaterThan(0.2);
    expect(windows.filter((each) => each > audible).length / windows.length, line.text).toBeGreaterThan(0.3);
  }
  const whole = sounds.reduce((sum, { seconds }) => sum + seconds, 0);
  console.log(
    `${sounds.length} lines, ${whole.toFixed(0)} s of speech, ${readdirSync(intoFolder).length} files`,
  );
  expect(whole).toBeGreaterThan(120);
}, 120_000);
