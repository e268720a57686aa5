import axe from 'axe-core';
import { screen } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { sampleNames } from '../support/sample-views.ts';
import { show } from './shown.ts';

const withoutExit = ['idle', 'goodbye', 'outOfService', 'printing', 'cancelling', 'opening', 'calibrating'];
const withoutWayOut = ['checkingPin', 'staffPanelPrinting'];
const withPaperUnderWay = ['cancelledPrinting', 'caseHandedOver'];
const bare = { name: '', address: '', phone: '', hours: '', assistanceEmail: '' };

async function violations() {
  const found = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe.each(sampleNames)('%s', (sample) => {
  test('has one main, one heading of the first level that has the focus, and passes axe', async () => {
    document.documentElement.lang = 'it';
    document.title = 'Totem CUP';
    show(sample);
    expect(screen.getAllByRole('main')).toHaveLength(1);
    const heading = screen.getByRole('heading', { level: 1 });
    const boxes = screen.queryAllByRole<HTMLInputElement>('textbox');
    const focused = boxes.length > 0 ? boxes : [heading];
    expect(focused).toContain(document.activeElement);
    expect(await violations()).toEqual([]);
  });

  test('has the way out where it belongs, and help', () => {
    show(sample);
    const stays =
      withoutExit.some((kind) => sample.startsWith(kind)) ||
      withPaperUnderWay.includes(sample) ||
      withoutWayOut.includes(sample);
    const expected = stays ? 0 : 1;
    expect(screen.queryAllByRole('button', { name: 'Esci' })).toHaveLength(expected);
    expect(screen.getByRole('button', { name: /^Aiuto/ }).textContent).toContain('0881 000 000');
  });

  test('promises no help that the facility has not named', () => {
    show(sample, { facility: bare });
    expect(screen.getByRole('contentinfo').textContent).not.toMatch(/\d/);
    expect(document.body.textContent).not.toMatch(/undefined|\bnull\b|chiamare/);
  });

  test('reads well: no doubled full stop after a masked name', () => {
    show(sample);
    expect(document.body.textContent).not.toContain('..');
  });
});

test('the way out', () => {
  const { sent } = show('summary');
  screen.getByRole('button', { name: 'Esci' }).click();
  expect(sent()).toEqual([{ kind: 'leave' }]);
});
