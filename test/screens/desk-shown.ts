import { render } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import type { DeskFault } from '../../src-main/contract/desk/answers.ts';
import type { DeskCallKind } from '../../src-main/contract/desk/calls.ts';
import type { DeskState } from '../../src-main/contract/desk/state.ts';
import DeskApp from '../../src-renderer/desk/DeskApp.svelte';
import { Desk } from '../../src-renderer/desk/desk.svelte.ts';
import { deskFaces } from '../support/desk-faces.ts';
import { answered } from '../support/desk-hand.ts';
import { FakeDesk, type FakeAnswers } from '../support/fake-desk.ts';
import { deskState } from '../support/sample-desk.ts';

export type ShownDesk = FakeDesk & { become: (state: Partial<DeskState>) => Promise<void> };

/** The desk's page on a wall of which the test holds the other side. */
export async function showDesk(
  answers: Partial<FakeAnswers> = {},
  state: Partial<DeskState> = {},
  faults: Partial<Record<DeskCallKind, DeskFault>> = {},
): Promise<ShownDesk> {
  const fake = new FakeDesk(answers, state);
  Object.assign(fake.faults, faults);
  render(DeskApp, { desk: new Desk(fake.api) });
  flushSync();
  await answered();
  const become = async (next: Partial<DeskState>) => {
    fake.push({ kind: 'state', state: { ...deskState, ...next } });
    await answered();
  };
  return Object.assign(fake, { become });
}

export async function showFace(name: string): Promise<ShownDesk> {
  const face = deskFaces[name];
  if (!face) throw new Error(`no face ${name}`);
  const shown = await showDesk(face.answers, face.state, face.faults);
  await face.act?.(shown.push);
  await answered();
  return shown;
}

/** What has the focus, as it is read. */
export const focused = (): string => {
  const at = document.activeElement;
  const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : undefined;
  return (at?.getAttribute('aria-label') ?? label ?? at?.textContent ?? '').replace(/\s+/g, ' ').trim();
};
