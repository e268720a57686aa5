import { expect, test } from 'vitest';
import { sampleView } from '../../support/sample-views.ts';
import { desk, heard, heardOf, inSeconds } from './heard.ts';

test('cancelled: the number, the receipt, and that it is the proof', () => {
  expect(heardOf('cancelledPrinted')).toEqual([
    'Prenotazione disdetta',
    'Numero di disdetta: D I S trattino, 2 6 K, 7 Q 2',
    'Ritira la ricevuta',
    'Conservala: è la tua prova.',
    'Che cosa puoi fare',
    'Continua',
    'Esci',
    'Aiuto',
  ]);
});

test('while the receipt comes out there is no way out, and none is named', () => {
  expect(heardOf('cancelledPrinting').slice(-3)).toEqual([
    'Sto stampando la ricevuta…',
    'Che cosa puoi fare',
    'Aiuto',
  ]);
});

test('not known yet: the reference, the three parts, the paper that did not come out', () => {
  expect(heardOf('cancellationUnknownNoPaper')).toEqual([
    'Non sappiamo ancora se è disdetta',
    'Riferimento: 8 F 3 K, 2 M 1 A',
    'La richiesta è partita, ma la conferma non è arrivata.',
    'La prenotazione può essere già disdetta, oppure ancora valida.',
    'Torna con la tessera tra qualche minuto, o mostra il riferimento allo sportello.',
    'Il foglio non è uscito',
    'Il foglio si è bloccato nella stampante.',
    'Scrivi il riferimento o fotografalo.',
    'Che cosa puoi fare',
    'Riprova a stampare',
    'Continua',
    'Esci',
    'Aiuto',
  ]);
});

test('the card is out: how many seconds are left, rounded up, and never fewer than none', () => {
  const view = sampleView('cardAway');
  if (view.kind !== 'cardAway') throw new Error('another screen');
  const left = (endsAt: string): string | undefined => heard({ ...view, endsAt })[1];
  expect(left(inSeconds(7.2))).toBe('Per continuare rimettila entro 8 secondi.');
  expect(left(inSeconds(1))).toBe('Per continuare rimettila entro 1 secondo.');
  expect(left(inSeconds(-5))).toBe('Per continuare rimettila entro 0 secondi.');
});

test('out of service: the three parts and where else to go', () => {
  expect(heardOf('outOfService').slice(0, -2)).toEqual([
    'Fuori servizio',
    'Questo totem ora non funziona.',
    'Le tue prenotazioni restano come sono.',
    'Rivolgiti allo sportello: può fare le stesse cose per te.',
    ...desk,
  ]);
});
