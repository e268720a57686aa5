import { expect, onTestFinished, test } from 'vitest';
import { openSpeech } from '../../src-main/open-speech.ts';
import type { SpeechHands } from '../../src-main/open-speech.ts';
import { createRecordingSpeaker } from '../support/recording-speaker.ts';
import { until } from '../support/until.ts';

type Deps = Parameters<typeof openSpeech>[0];

const nowhere = '/nowhere/espeak-ng';
const missing = { input: '/dev/input/nowhere' };

async function opened(jack: Deps['speech']['jack'], demo: boolean, program: string) {
  const hands: SpeechHands = {};
  const logged: string[] = [];
  const speech = await openSpeech(
    {
      speech: { jack, device: '' },
      demo,
      program,
      log: (event, fields) => logged.push(`${event} ${String(fields?.['what'])}`),
    },
    hands,
  );
  onTestFinished(async () => {
    await Promise.all([speech.voice.close(), speech.headsetJack.close()]);
  });
  return { speech, hands, logged };
}

test('without a jack the totem does not speak, and nothing is started', async () => {
  const { speech, hands, logged } = await opened('none', false, nowhere);
  speech.voice.say([{ text: 'uno', language: 'it' }], { rate: 3, volume: 3 });
  speech.voice.hush();
  speech.headsetJack.onChange(() => expect.unreachable())();
  expect([speech.hasVoice, hands, logged]).toEqual([false, {}, []]);
});

test.each([
  ['none', true],
  [missing, true],
  ['simulated', false],
] as const)('jack %j, demo %j: simulated, with or without espeak-ng', async (jack, demo) => {
  const { speech, hands, logged } = await opened(jack, demo, nowhere);
  expect(speech.hasVoice).toBe(true);
  expect(hands).toMatchObject({ headset: { jack: speech.headsetJack }, voice: { voice: speech.voice } });
  expect(logged).toEqual(['voice notInstalled']);
});

test('in a demo the voice is heard where espeak-ng is installed', async () => {
  const speaker = createRecordingSpeaker();
  const { speech, hands } = await opened('none', true, speaker.program);
  speech.voice.say([{ text: 'uno', language: 'it' }], { rate: 3, volume: 3 });
  await until('heard', () => speaker.journal().includes('end uno'));
  expect(hands.voice?.said).toHaveLength(1);
});

test('a real jack with a real voice', async () => {
  const { speech, hands, logged } = await opened(missing, false, createRecordingSpeaker().program);
  expect([speech.hasVoice, hands]).toEqual([true, {}]);
  expect(logged).toEqual(['headsetJack jackLost']);
});

test('a jack is of no use where nothing can speak', async () => {
  const { speech, logged } = await opened(missing, false, nowhere);
  expect([speech.hasVoice, logged]).toEqual([false, ['voice notInstalled']]);
});
