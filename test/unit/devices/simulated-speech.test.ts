import { expect, test } from 'vitest';
import { createSimulatedHeadset } from '../../../src-main/devices/simulated/simulated-headset.ts';
import { createSimulatedVoice } from '../../../src-main/devices/simulated/simulated-voice.ts';
import type { Utterance, Voice } from '../../../src-main/devices/voice.ts';

const settings = { rate: 3, volume: 3 };
const hello: Utterance = { text: 'Buongiorno.', language: 'it' };
const card: Utterance = { text: 'Inserisci la tessera.', language: 'it' };

test('the headset: how it is at once, then every change, until who listens leaves', async () => {
  const { jack, setPlugged } = createSimulatedHeadset();
  const heard: boolean[] = [];
  const leave = jack.onChange((plugged) => heard.push(plugged));
  setPlugged(true);
  setPlugged(true);
  setPlugged(false);
  leave();
  setPlugged(true);
  jack.onChange((plugged) => heard.push(plugged));
  await jack.close();
  setPlugged(false);
  expect(heard).toEqual([false, true, false, true]);
});

test('the voice remembers all that it was given, and what it is at', async () => {
  const { voice, said, onAir, onSaid } = createSimulatedVoice();
  const heard: string[] = [];
  const leave = onSaid(({ text }) => heard.push(text));
  expect(onAir()).toBeNull();
  voice.say([hello, card], settings);
  expect(onAir()).toEqual({ utterances: [hello, card], settings });
  voice.hush();
  expect(onAir()).toBeNull();
  leave();
  voice.say([card], settings);
  voice.say([], settings);
  expect(onAir()).toBeNull();
  await voice.close();
  voice.say([hello], settings);
  expect(said).toEqual([hello, card, card]);
  expect(heard).toEqual([hello.text, card.text]);
});

test('a real voice behind it says the same', async () => {
  const deeds: unknown[] = [];
  const real: Voice = {
    say: (utterances, wanted) => deeds.push(utterances, wanted),
    hush: () => deeds.push('hush'),
    close: async () => void deeds.push('close'),
  };
  const { voice } = createSimulatedVoice(real);
  voice.say([hello], settings);
  voice.hush();
  await voice.close();
  expect(deeds).toEqual([[hello], settings, 'hush', 'close']);
});
