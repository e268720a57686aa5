import axe from 'axe-core';
import { screen } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { deskFaces } from '../support/desk-faces.ts';
import { showFace } from './desk-shown.ts';

/** Colours are looked at in a browser: here nothing is laid out. */
async function violations() {
  const found = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe.each(Object.keys(deskFaces))('%s', (name) => {
  test('has one main, passes axe, and says no word of machines', async () => {
    document.documentElement.lang = 'it';
    document.title = 'Sportello CUP';
    await showFace(name);
    expect(document.querySelectorAll('main')).toHaveLength(1);
    expect(await violations()).toEqual([]);
    expect(document.body.textContent).not.toMatch(/undefined|\bnull\b|NaN|\[object/);
    expect(document.body.textContent).not.toContain('..');
  });
});

test('a dialog has the focus, and what is below it has not', async () => {
  const dialogs = Object.keys(deskFaces).filter((name) =>
    /^(keys|ownPin|print|notice|year|cancel|caseOpen|caseClosed|operator[A-Z])/.test(name),
  );
  expect(dialogs.length).toBeGreaterThan(20);
  for (const name of dialogs) {
    document.body.replaceChildren();
    await showFace(name);
    expect(screen.getByRole('dialog').contains(document.activeElement), name).toBe(true);
  }
});
