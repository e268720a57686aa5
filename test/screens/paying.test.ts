import { screen, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { Command } from '../../src-main/contract/command.ts';
import { qrOf } from '../../src-renderer/qr-code.ts';
import { sampleNames, sampleView, type SampleName } from '../support/sample-views.ts';
import { show } from './shown.ts';

const main = () => screen.getByRole('main');
const buttons = () =>
  within(main())
    .queryAllByRole('button')
    .map((each) => each.textContent.trim());
const codes = () => screen.queryAllByRole('img', { name: /QR/ });

type Plain = readonly [SampleName, string, readonly (readonly [string, Command])[]];

const plain: readonly Plain[] = [
  [
    'summaryPaid',
    'Riepilogo prenotazione',
    [
      ['Stampa ricevuta di pagamento', { kind: 'printPaymentReceipt' }],
      ["Ricevute dell'anno", { kind: 'openYear', year: null }],
    ],
  ],
  [
    'paying',
    'Avviso di pagamento',
    [
      ['Stampa avviso', { kind: 'printNotice' }],
      ['Paga con il telefono', { kind: 'payByPhone' }],
    ],
  ],
  ['payingAsking', 'Avviso di pagamento', [['Stampa avviso', { kind: 'printNotice' }]]],
  ['payingNotNow', 'Avviso di pagamento', [['Stampa avviso', { kind: 'printNotice' }]]],
  ['payingNoPaper', 'Avviso di pagamento', [['Paga con il telefono', { kind: 'payByPhone' }]]],
  ['payingOpen', 'Avviso di pagamento', []],
  ['payingOver', 'Non pagare di nuovo', []],
  [
    'paid',
    'Il ticket è pagato',
    [
      ['Stampa ricevuta', { kind: 'printPaymentReceipt' }],
      ['Continua', { kind: 'continue' }],
    ],
  ],
  ['paymentUnknown', 'Non riusciamo a sapere se è già pagato', [['Continua', { kind: 'continue' }]]],
  ['receiptNotYet', 'La ricevuta non è ancora disponibile', [['Continua', { kind: 'continue' }]]],
  [
    'yearReceipts',
    'Ricevute del 2026',
    [
      ['Stampa', { kind: 'printYear' }],
      ['Ricevute del 2025', { kind: 'openYear', year: 2025 }],
    ],
  ],
  [
    'yearReceiptsEmpty',
    'Ricevute del 2025',
    [
      ['Ricevute del 2024', { kind: 'openYear', year: 2024 }],
      ['Ricevute del 2026', { kind: 'openYear', year: 2026 }],
    ],
  ],
];

test.each(plain)('%s: "%s" and its commands', (sample, title, actions) => {
  const { sent } = show(sample);
  screen.getByRole('heading', { level: 1, name: title });
  const usual = ['Stampa promemoria', 'Stampa grande', 'Disdici prenotazione'];
  expect(buttons().filter((name) => !usual.includes(name))).toEqual(actions.map(([name]) => name));
  for (const [name] of actions) screen.getByRole('button', { name }).click();
  expect(sent()).toEqual(actions.map(([, command]) => command));
});

const ofPaying = sampleNames.filter((name) => sampleView(name).kind === 'paying');

test.each(ofPaying)('%s: one code at most, and none once nobody knows how it ended', async (sample) => {
  show(sample);
  const isLink = sample === 'payingOpen';
  if (sample === 'payingOver') {
    await Promise.resolve();
    expect(codes()).toHaveLength(0);
    return;
  }
  await screen.findByRole('img', { name: /QR/ });
  expect(codes().map((each) => each.getAttribute('aria-label'))).toEqual([
    isLink ? 'Codice QR per pagare con il telefono' : "Codice QR dell'avviso",
  ]);
});

test.each(['payingOpen', 'payingOver'] as const)('%s: nothing to pay the notice with', (sample) => {
  show(sample);
  expect(main().textContent).not.toContain('3010');
  expect(main().textContent).not.toContain('Codice avviso');
});

test('after an end that nobody knows: not to pay again, and when to come back', () => {
  show('payingOver');
  const text = main().textContent;
  expect(text).toContain('Non sappiamo se il pagamento è andato a buon fine.');
  expect(text).toContain('potrai ristampare la ricevuta più tardi');
  expect(text).toContain('Non pagare di nuovo.');
});

test('the number stands in groups of four, each whole', () => {
  show('paying');
  const groups = Array.from(document.querySelectorAll('dd strong span'), (each) => each.textContent);
  expect(groups).toEqual(['3010', '1234', '5678', '9012', '48']);
});

test('a number in doubt and another amount are said', () => {
  show('payingLong');
  const text = main().textContent;
  expect(text).toContain("L'importo è cambiato: era 36,15 €, ora è 123.456,78 €.");
  expect(text).toContain('Se il codice non viene accettato, chiedi allo sportello.');
});

test('a receipt that has not come is never called unpaid, nor an end that nobody knows', () => {
  for (const sample of ['receiptNotYet', 'receiptUnavailable', 'paymentUnknown', 'payingOver'] as const) {
    show(sample);
    expect(document.body.textContent, sample).not.toMatch(/non (è )?(stato )?pagat|da pagare entro$/i);
    document.body.replaceChildren();
  }
});

test('what was given back is said in words', () => {
  show('yearReceipts');
  const rows = within(main()).getAllByRole('listitem');
  expect(rows.map((row) => row.textContent.includes('Rimborsati 36,15 €'))).toEqual([false, true, false]);
  expect(main().textContent).toMatch(/Totale pagato\s*108,45 €/);
});

test('without a card: one code, then one number, no choice', () => {
  const { sent } = show('idlePay');
  screen.getByRole('button', { name: 'Paga un ticket senza tessera' }).click();
  expect(sent()).toEqual([{ kind: 'payOnly' }]);
  document.body.replaceChildren();
  show('enteringPay');
  expect(screen.getAllByRole('textbox')).toEqual([screen.getByRole('textbox', { name: 'Codice fiscale' })]);
  document.body.replaceChildren();
  show('askingPay');
  screen.getByRole('textbox', { name: 'Numero di prenotazione' });
  expect(screen.queryAllByRole('radio')).toEqual([]);
});

test('a code holds the text that it was made of, up to the end of what codes can hold', () => {
  expect(qrOf('PAGOPA|002|301012345678901248|77777777777|3615')?.modules).toBe(29);
  expect(qrOf('x'.repeat(5000))).toBeNull();
});
