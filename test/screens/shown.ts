import { render } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import type { Command } from '../../src-main/contract/command.ts';
import type { Frame, View } from '../../src-main/contract/view.ts';
import App from '../../src-renderer/App.svelte';
import { Totem } from '../../src-renderer/totem.svelte.ts';
import { sampleView, type SampleName } from '../support/sample-views.ts';

/** The totem's page on a wall of which the test holds the other side. */
export type Shown = {
  push: (view: View) => void;
  /** Every command so far, without the signs of presence. */
  sent: () => Command[];
  all: () => Command[];
};

export function showView(view: View): Shown {
  const commands: Command[] = [];
  let listener: (view: View) => void = () => {};
  const totem = new Totem({
    dispatch: (command) => {
      commands.push(structuredClone(command));
      return Promise.resolve();
    },
    onView: (heard) => {
      listener = heard;
      return () => {};
    },
    alive: () => {},
  });
  const push = (next: View) => {
    listener(next);
    flushSync();
  };
  listener(view);
  render(App, { totem });
  return { push, sent: () => commands.filter(({ kind }) => kind !== 'stay'), all: () => commands };
}

export function show(sample: SampleName, frame: Partial<Frame> = {}): Shown {
  return showView(sampleView(sample, frame));
}
