import { render } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { wishesAfter } from '../../src-main/contract/comfort.ts';
import type { Command } from '../../src-main/contract/command.ts';
import type { Frame, View } from '../../src-main/contract/view.ts';
import App from '../../src-renderer/App.svelte';
import { Totem } from '../../src-renderer/totem.svelte.ts';
import { sampleView, type SampleName } from '../support/sample-views.ts';

/** The totem's page on a wall of which the test holds the other side. */
export type Shown = {
  push: (view: View) => void;
  /** Every command so far, without the signs of presence and what only opens or closes something. */
  sent: () => Command[];
  all: () => Command[];
};

const silent = new Set<Command['kind']>(['stay', 'openOverlay', 'closeOverlay', 'focused']);

export function showView(view: View): Shown {
  const commands: Command[] = [];
  let shown = view;
  let listener: (view: View) => void = () => {};
  const totem = new Totem({
    dispatch: (command) => {
      commands.push(structuredClone(command));
      // As main answers: what the person chose or opened comes back with the next view.
      const wishes = wishesAfter(shown, command);
      if (wishes !== shown) push({ ...shown, ...wishes });
      return Promise.resolve();
    },
    onView: (heard) => {
      listener = heard;
      return () => {};
    },
    alive: () => {},
  });
  const push = (next: View) => {
    shown = next;
    listener(next);
    flushSync();
  };
  listener(view);
  render(App, { totem });
  return { push, sent: () => commands.filter(({ kind }) => !silent.has(kind)), all: () => commands };
}

export function show(sample: SampleName, frame: Partial<Frame> = {}): Shown {
  return showView(sampleView(sample, frame));
}
