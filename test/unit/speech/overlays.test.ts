import { expect, test } from 'vitest';
import { desk, heardOf, inSeconds } from './heard.ts';

const speaking = { status: 'on', headset: true, rate: 2, volume: 4, blanked: false } as const;

test('help in place of the screen behind it', () => {
  expect(heardOf('summary', { overlay: 'help' })).toEqual([
    'Aiuto',
    'Se qualcosa non va, qui trovi chi ti aiuta.',
    ...desk,
    '[it] Sportello di consulenza digitale',
    '[it] Piano terra, accanto al CUP, ogni mattina',
    '[it] Ti aiuta con SPID, CIE e con il portale della salute',
    'Che cosa puoi fare',
    'Segnala un problema',
    'Passa allo sportello',
    "Leggi l'informativa",
    'Chiudi',
  ]);
});

test('the voice: how fast and how loud it is, and what changes it', () => {
  const script = heardOf('summary', { overlay: 'voice', voice: speaking });
  expect(script[0]).toBe('Ascolta con la cuffia');
  expect(script).toEqual(
    expect.arrayContaining(['Velocità 2 di 5', 'Più lenta', 'Volume 4 di 5', 'Più forte']),
  );
});

const warned = [
  'Serve altro tempo?',
  'Questa schermata si chiude tra 20 secondi.',
  'Se si chiude, nulla viene cambiato: puoi ricominciare.',
  'Che cosa puoi fare',
  'Continua qui',
];
const asked = [
  'La cuffia è staccata',
  'Hai staccato la cuffia: la voce si è fermata.',
  'Nulla è stato cambiato.',
  'Ricollega la cuffia, oppure continua senza voce.',
  'Che cosa puoi fare',
  'Continua senza voce',
];

test('of what lies over the screen the topmost is read: what was opened, the headset, the end of the time', () => {
  const voice = { ...speaking, status: 'unplugged', headset: false } as const;
  const warning = { endsAt: inSeconds(19.5) };
  expect(heardOf('summary', { warning })).toEqual(warned);
  expect(heardOf('summary', { voice })).toEqual(asked);
  expect(heardOf('summary', { overlay: 'help', voice })).toEqual(asked);
  expect(heardOf('summary', { overlay: 'help', voice, warning })).toEqual(warned);
});
