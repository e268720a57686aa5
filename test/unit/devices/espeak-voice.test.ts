import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openEspeakVoice } from '../../../src-main/devices/speech/espeak-voice.ts';
import type { Utterance, Voice } from '../../../src-main/devices/voice.ts';
import { createRecordingSpeaker } from '../../support/recording-speaker.ts';
import { until } from '../../support/until.ts';

const middle = { rate: 3, volume: 3 };
const italian = (...texts: string[]): Utterance[] => texts.map((text) => ({ text, language: 'it' }));

type Options = Partial<Parameters<typeof openEspeakVoice>[0]>;

async function bench(options: Options = {}, speaker = createRecordingSpeaker()) {
  const logged: unknown[] = [];
  const voice = await openEspeakVoice({
    program: speaker.program,
    device: '',
    log: (what, fields) => logged.push({ what, ...fields }),
    ...options,
  });
  if (!voice) throw new Error('the speaker did not start');
  onTestFinished(voice.close);
  const heard = (line: string): Promise<void> => until(line, () => speaker.journal().includes(line));
  return { voice, speaker, logged, heard };
}

test('without the program there is no voice', async () => {
  expect(
    await openEspeakVoice({ program: '/nowhere/espeak-ng', device: '', log: () => undefined }),
  ).toBeNull();
});

test('one after the other, each in its language', async () => {
  const { voice, speaker, heard, logged } = await bench();
  voice.say(
    [
      { text: 'uno', language: 'it' },
      { text: 'two', language: 'en' },
      { text: 'tre', language: 'xx' },
    ],
    middle,
  );
  await heard('end tre');
  expect(speaker.journal()).toEqual(['begin uno', 'end uno', 'begin two', 'end two', 'begin tre', 'end tre']);
  expect(speaker.arguments()).toEqual([
    '-v it -b 1 -s 160 -a 80 --stdin',
    '-v en-gb -b 1 -s 160 -a 80 --stdin',
    '-v it -b 1 -s 160 -a 80 --stdin',
  ]);
  expect(logged).toEqual([]);
});

test.each([
  [{ rate: 1, volume: 1 }, '-s 110 -a 20'],
  [{ rate: 5, volume: 5 }, '-s 225 -a 200'],
  [{ rate: 0, volume: 9 }, '-s 110 -a 200'],
])('%j is %s', async (settings, expected) => {
  const { voice, speaker, heard } = await bench();
  voice.say(italian('uno'), settings);
  await heard('end uno');
  expect(speaker.arguments().join()).toContain(expected);
});

test('what is said stands in no argument; the loudspeaker and the file do', async () => {
  const speaker = createRecordingSpeaker();
  const { voice, heard } = await bench({ device: 'plughw:1,0', intoFolder: speaker.folder }, speaker);
  voice.say(italian('RSSMRA80A01H501U', '--version', 'a [[b]]'), middle);
  await heard('end a [ [b]]');
  expect(speaker.arguments()).toEqual(
    ['001-it.wav', '002-it.wav', '003-it.wav'].map(
      (file) => `-v it -b 1 -s 160 -a 80 -d plughw:1,0 -w ${join(speaker.folder, file)} --stdin`,
    ),
  );
  expect(speaker.journal()).toContain('begin --version');
});

test('hush kills what is being said and drops the rest', async () => {
  const { voice, speaker, heard, logged } = await bench();
  voice.say(italian('hang', 'never'), middle);
  await heard('begin hang');
  voice.hush();
  await voice.close();
  expect(speaker.journal()).toEqual(['begin hang']);
  expect(logged).toEqual([]);
});

test('something new cuts off what was being said, also when it comes twice', async () => {
  const { voice, speaker, heard } = await bench();
  voice.say(italian('hang', 'never'), middle);
  await heard('begin hang');
  voice.say(italian('neither'), middle);
  voice.say(italian('new'), { rate: 1, volume: 3 });
  await heard('end new');
  expect(speaker.journal()).toEqual(['begin hang', 'begin new', 'end new']);
  expect(speaker.arguments().at(-1)).toContain('-s 110');
});

test('nothing to say is silence, and the voice goes on after it', async () => {
  const { voice, heard } = await bench();
  voice.say([], middle);
  voice.say(italian('hang'), middle);
  await heard('begin hang');
  voice.say([], middle);
  voice.say(italian('uno'), middle);
  await heard('end uno');
});

test.each([
  ['die', 'died'],
  ['mute', 'noDevice'],
])('a process that fails (%s) does not hold the next one, and is told once', async (text, reason) => {
  const { voice, heard, logged } = await bench();
  voice.say(italian(text, text, 'uno'), middle);
  await heard('end uno');
  expect(logged).toEqual([{ what: 'speechFailed', reason }]);
});

test('told again after one that was heard', async () => {
  const { voice, heard, logged } = await bench();
  voice.say(italian('die', 'uno', 'die', 'due'), middle);
  await heard('end due');
  expect(logged).toHaveLength(2);
});

test('one that hangs is ended after its time', async () => {
  const { voice, heard, logged } = await bench({ longestMs: () => 200 });
  voice.say(italian('hang', 'uno'), middle);
  await heard('end uno');
  expect(logged).toEqual([{ what: 'speechFailed', reason: 'tooLong' }]);
});

test('a program that has gone since is data too', async () => {
  const speaker = createRecordingSpeaker();
  const { voice, logged } = await bench({ intoFolder: '/nowhere\0' }, speaker);
  voice.say(italian('uno', 'due'), middle);
  await until('told', () => logged.length > 0);
  expect(logged).toEqual([{ what: 'speechFailed', reason: 'notStarted' }]);
});

test('closed, it says nothing more', async () => {
  const { voice, speaker } = await bench();
  await voice.close();
  voice.say(italian('uno'), middle);
  await voice.close();
  expect(speaker.journal()).toEqual([]);
});

test('a recorded voice is preferred where it gives a sound', async () => {
  const speaker = createRecordingSpeaker({
    listed: ['mb-it4', 'mb-it3', 'mb-en1'],
    sounding: ['mb-it3', 'mb-ro1'],
  });
  const { voice, heard } = await bench({}, speaker);
  const say = async (given: Voice, language: string): Promise<void> => {
    given.say([{ text: language, language }], middle);
    await heard(`end ${language}`);
  };
  for (const language of ['it', 'en', 'ro']) await say(voice, language);
  expect(speaker.arguments().map((line) => line.split(' ')[1])).toEqual(['mb-it3', 'en-gb', 'ro']);
});
