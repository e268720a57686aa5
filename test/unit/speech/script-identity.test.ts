import { expect, test } from 'vitest';
import { sampleView } from '../../support/sample-views.ts';
import { heard, heardOf, inSeconds } from './heard.ts';

const ways = ['Esci', 'Indietro', 'Aiuto'];

test('the two ways, each with what is to be known before it is chosen', () => {
  expect(heardOf('choosingSignIn')).toEqual([
    'Accesso Autenticato',
    'Con SPID o CIE vedi tutte le tue prenotazioni. Scegli come accedere.',
    'Che cosa puoi fare',
    'Con il telefono',
    'Consigliato',
    'Accedi sul tuo telefono: qui nessuno vede quello che scrivi.',
    'Qui al totem',
    'Scrivi con la tastiera del totem: chi ti sta vicino può vedere.',
    ...ways,
  ]);
});

test('on the phone: the code spelled, where one stands, how long', () => {
  const view = sampleView('signingInByPhone');
  const lines = heard({ ...view, endsAt: inSeconds(185) } as typeof view);
  expect(lines).toContain('Controlla che sul telefono ci sia questo codice: W D J B trattino, M J H T');
  expect(lines).toContain('Sei al totem atrio-1, Poliambulatorio di Valfiorita');
  expect(lines).toContain('Il codice vale ancora per più di 3 minuti.');
  expect(lines.join(' ')).not.toContain('user_code');
});

test('the filter: the days in words, the states as they stand, numbers spelled', () => {
  const lines = heardOf('filteringChosen');
  expect(lines).toContain('Dal: lunedì 15 dicembre 2025');
  expect(lines).toContain('Al: martedì 15 dicembre 2026');
  expect(lines.filter((each) => each.endsWith(', scelto'))).toEqual(['Prenotata non eseguita, scelto']);
  expect(lines).toContain('Numero di prenotazione: 2 0 2 6, 0 0 0 1, 2 3 4 5, 6 7 8 9');
  expect(heardOf('filtering')).toContain('Dal: Nessun limite');
});

test('a filter that cannot be is told in three parts', () => {
  expect(heardOf('filteringTurned').slice(2, 5)).toEqual([
    'Il primo giorno viene dopo il secondo.',
    'Non abbiamo ancora cercato nulla.',
    'Cambia una delle due date, poi tocca Cerca.',
  ]);
});

test('what was found: how many and on which page, then what was searched for, then each', () => {
  const lines = heardOf('foundMiddle');
  expect(lines.slice(0, 6)).toEqual([
    'Tutte le prenotazioni',
    'Le prenotazioni di MARIA R.',
    '37 prenotazioni, pagina 4 di 7',
    'Dal 15 dicembre 2025 al 15 dicembre 2026',
    'Stato: Da pagare',
    'Numero di prenotazione: 2 0 2 6, 0 0 0 1, 2 3 4 5, 6 7 8 9',
  ]);
  expect(lines.slice(-6)).toEqual(['Dettagli', 'Pagina precedente', 'Pagina successiva', ...ways]);
});

test('what was asked for last and could not be had is told before the page that is still there', () => {
  expect(heardOf('foundNoOtherPage').slice(2, 6)).toEqual([
    'Il servizio prenotazioni non risponde.',
    'Nulla è stato cambiato.',
    'Riprova tra poco, o rivolgiti allo sportello.',
    '37 prenotazioni, pagina 2 di 7',
  ]);
});

test('back from the gateway it is said what is waited for, and no site', () => {
  expect(heardOf('signingInHereChecking').slice(0, 2)).toEqual([
    'Stiamo verificando il tuo accesso…',
    'Ci vuole qualche secondo.',
  ]);
});

test('nothing found: what can be taken out', () => {
  expect(heardOf('foundNothingOfState').slice(2)).toEqual([
    'Nessuna prenotazione',
    'Tutte le date',
    'Stato: Pagato',
    'Con questa ricerca non troviamo nulla. Prova a togliere qualcosa:',
    'Che cosa puoi fare',
    'Togli lo stato',
    ...ways,
  ]);
});
