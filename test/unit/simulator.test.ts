import { expect, test } from 'vitest';
import type { SimulatorState } from '../../src-main/contract/simulator.ts';
import { createSimulatedHeadset } from '../../src-main/devices/simulated/simulated-headset.ts';
import { createSimulatedVoice } from '../../src-main/devices/simulated/simulated-voice.ts';
import { createSimulator } from '../../src-main/simulator.ts';

test('the headset goes in by hand, and the panel shows the last of what is said in it', () => {
  const headset = createSimulatedHeadset();
  const voice = createSimulatedVoice();
  const simulator = createSimulator({ headset, voice });
  const states: SimulatorState[] = [];
  simulator.onState((state) => states.push(state));
  expect(states.at(-1)).toMatchObject({ devices: { headset: true }, headset: false, said: [] });

  const plugged: boolean[] = [];
  headset.jack.onChange((each) => plugged.push(each));
  simulator.act({ kind: 'setHeadset', plugged: true });
  expect(states.at(-1)?.headset).toBe(true);
  const utterances = Array.from({ length: 10 }, (_, index) => ({ text: `frase ${index}`, language: 'it' }));
  voice.voice.say(utterances, { rate: 3, volume: 3 });
  expect(states.at(-1)?.said).toEqual(utterances.slice(2).map(({ text }) => text));
  simulator.act({ kind: 'setHeadset', plugged: false });
  expect([states.at(-1)?.headset, plugged]).toEqual([false, [false, true, false]]);
});

test('with a real jack there is nothing to put in', () => {
  const states: SimulatorState[] = [];
  const simulator = createSimulator({});
  simulator.onState((state) => states.push(state));
  simulator.act({ kind: 'setHeadset', plugged: true });
  expect(states.at(-1)).toMatchObject({ devices: { headset: false }, headset: false, said: [] });
  expect(() => simulator.act({ kind: 'setHeadset', plugged: 'yes' })).toThrow();
});
