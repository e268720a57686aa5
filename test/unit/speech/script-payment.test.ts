import { expect, test } from 'vitest';
import { heardOf } from './heard.ts';

const ways = ['Esci', 'Indietro', 'Aiuto'];

test('the notice: amount in words, number in groups, where and until when', () => {
  expect(heardOf('paying')).toEqual([
    'Avviso di pagamento',
    'Importo da pagare: 36,15 euro',
    'Inquadra il codice QR, oppure usa il codice avviso.',
    "Puoi pagare con l'app IO, in banca, alla posta o in tabaccheria.",
    'Codice avviso: 3 0 1 0, 1 2 3 4, 5 6 7 8, 9 0 1 2, 4 8',
    'Causale',
    'Ticket della prenotazione P R N trattino, 7 7 A, barra 1',
    'Da pagare entro',
    'lunedì 21 dicembre 2026',
    'Ente creditore',
    '[it] Azienda sanitaria di Valfiorita',
    'Codice fiscale: 7 7 7 7, 7 7 7 7, 7 7 7',
    'Che cosa puoi fare',
    'Stampa avviso',
    'Paga con il telefono',
    ...ways,
  ]);
});

test('with a link on the screen the number of the notice is not read', () => {
  const heard = heardOf('payingOpen');
  expect(heard).toContain('Inquadra con il telefono');
  expect(heard.join(' ')).not.toMatch(/Codice avviso|Stampa avviso/);
});

test('another amount: both are said in words', () => {
  expect(heardOf('payingLong')).toContain("L'importo è cambiato: era 36,15 euro, ora è 123.456,78 euro.");
});

test('the receipts of a year: totals, then each with what was given back', () => {
  const heard = heardOf('yearReceipts');
  expect(heard.slice(0, 5)).toEqual([
    'Ricevute del 2026',
    'I pagamenti di MARIA R.',
    'Totale pagato: 108,45 euro',
    'Rimborsi: 36,15 euro',
    'Spesa al netto dei rimborsi: 72,30 euro',
  ]);
  expect(heard.filter((each) => each === 'Rimborsati 36,15 euro')).toHaveLength(1);
  expect(heard.slice(-5)).toEqual(['Stampa', 'Ricevute del 2025', ...ways]);
});
