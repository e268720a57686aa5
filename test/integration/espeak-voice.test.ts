import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openEspeakVoice } from '../../src-main/devices/speech/espeak-voice.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { until } from '../support/until.ts';
import { measureWav } from '../support/wav.ts';

const middle = { rate: 3, volume: 3 };
/** Of the full scale. A quiet consonant lies above, a pause below. */
const audible = 0.005;

const sentences = [
  ['it', 'Inserisca la tessera sanitaria nella fessura con la freccia.'],
  ['en', 'Insert your health card into the slot with the arrow.'],
  ['ro', 'Introduceți cardul de sănătate în fanta cu săgeată.'],
  ['sq', 'Futni kartën shëndetësore në vrimën me shigjetë.'],
  ['fr', 'Insérez votre carte de santé dans la fente avec la flèche.'],
  ['ar', 'أدخل البطاقة الصحية في الفتحة التي عليها السهم.'],
] as const;
const [[, italian]] = sentences;

async function speaker(device = '') {
  const folder = temporaryFolder();
  const logged: unknown[] = [];
  const options = device === '' ? { intoFolder: folder } : {};
  const voice = await openEspeakVoice({
    ...options,
    device,
    log: (what, fields) => logged.push({ what, ...fields }),
  });
  if (!voice) throw new Error('espeak-ng is not installed');
  onTestFinished(voice.close);
  /** A number in the place of another means that the file before it is whole. */
  const begun = (name: string): Promise<void> => until(name, () => existsSync(join(folder, name)));
  const sound = (name: string) => measureWav(join(folder, name));
  return { voice, folder, logged, begun, sound };
}

/** One utterance at these settings, measured. */
async function spoken(language: string, text: string, settings = middle) {
  const { voice, begun, sound, logged } = await speaker();
  voice.say(
    [
      { text, language },
      { text: '.', language: 'it' },
    ],
    settings,
  );
  await begun('002-it.wav');
  expect(logged).toEqual([]);
  return sound(`001-${language}.wav`);
}

test.each(sentences)('%s: %s', async (language, text) => {
  const { seconds, windows } = await spoken(language, text);
  const heard = windows.filter((each) => each > audible);
  expect(seconds).toBeGreaterThan(2);
  expect(seconds).toBeLessThan(10);
  expect(heard.length / windows.length).toBeGreaterThan(0.6);
});

test('five rates, each slower than the next', async () => {
  const seconds: number[] = [];
  for (const rate of [1, 2, 3, 4, 5])
    seconds.push((await spoken('it', italian, { rate, volume: 3 })).seconds);
  expect(seconds).toEqual([...seconds].sort((a, b) => b - a));
  expect((seconds[0] ?? 0) / (seconds[4] ?? 1)).toBeGreaterThan(1.6);
});

test('five volumes, each louder than the one before, and the loudest is hardly cut off', async () => {
  const sounds = [];
  for (const volume of [1, 2, 3, 4, 5]) sounds.push(await spoken('it', italian, { rate: 3, volume }));
  const loudness = sounds.map(({ rms }) => rms);
  expect(loudness).toEqual([...loudness].sort((a, b) => a - b));
  expect((loudness[4] ?? 0) / (loudness[0] ?? 1)).toBeGreaterThan(3);
  expect(Math.max(...sounds.map(({ clipped }) => clipped))).toBeLessThan(0.001);
});

test('hush is silence within 200 ms, and what was cut off is heard no more', async () => {
  const { voice, folder, begun, sound } = await speaker();
  const endless = `${italian} `.repeat(5000);
  voice.say(
    [
      { text: endless, language: 'it' },
      { text: italian, language: 'it' },
    ],
    middle,
  );
  await begun('001-it.wav');
  await until('it speaks', () => statSync(join(folder, '001-it.wav')).size > 1_000_000);
  const before = performance.now();
  voice.hush();
  await voice.close();
  expect(performance.now() - before).toBeLessThan(200);
  const { size } = statSync(join(folder, '001-it.wav'));
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(statSync(join(folder, '001-it.wav')).size).toBe(size);
  expect(readdirSync(folder)).toEqual(['001-it.wav']);
  expect(sound('001-it.wav').seconds).toBeGreaterThan(10);
});

test('sound goes to the device that was named', async () => {
  const heard = join(temporaryFolder(), 'samples');
  const config = join(temporaryFolder(), 'asound.conf');
  // A sound card that keeps what it plays: espeak-ng opens it twice, and the second time it plays nothing.
  writeFileSync(
    config,
    `pcm.null { type null }\npcm.jack { type file, slave.pcm "null", file "|cat >> ${heard}", format "raw" }\n`,
  );
  vi.stubEnv('ALSA_CONFIG_PATH', config);
  onTestFinished(() => void vi.unstubAllEnvs());
  const { voice, logged } = await speaker('jack');
  voice.say([{ text: italian, language: 'it' }], middle);
  await until('heard', () => statSync(heard).size > 100_000);
  expect(logged).toEqual([]);
});

test('a loudspeaker that is not there is told once, and holds nothing up', async () => {
  const { voice, logged } = await speaker('nowhere');
  voice.say(
    sentences.map(([language, text]) => ({ language, text })),
    middle,
  );
  await until('told', () => logged.length > 0);
  await voice.close();
  expect(logged).toEqual([{ what: 'speechFailed', reason: 'noDevice' }]);
});
