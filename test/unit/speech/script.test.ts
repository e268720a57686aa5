import { expect, test } from 'vitest';
import { heard, heardOf } from './heard.ts';
import { sampleView } from '../../support/sample-views.ts';

test('the first screen: what can be done, how, and the languages, each by its own name in its own voice', () => {
  expect(heardOf('idle')).toEqual([
    'Gestione prenotazioni',
    'Inserisci la tessera sanitaria',
    'Il chip va in avanti. Lascia la tessera nel lettore fino alla fine.',
    'Vedi la tua prenotazione',
    'Stampa il promemoria o paga il ticket',
    'Disdici se non puoi venire',
    'Non hai la tessera, o non si legge?',
    'Che cosa puoi fare',
    'Accesso Libero',
    'Aiuto',
    'Con i tasti: le frecce per scorrere, OK per scegliere, Indietro per tornare, Aiuto per chiedere aiuto.',
    '[it] Italiano',
    '[en] English',
    '[ro] Română',
    '[sq] Shqip',
    '[fr] Français',
    '[ar] العربية',
  ]);
});

test('a search that found nothing: the three parts, then how the form stands, as it stands there', () => {
  expect(heardOf('askingNotFound')).toEqual([
    'Buongiorno, MARIA R.',
    'Non troviamo una tua prenotazione con questo numero.',
    'Nulla è stato cambiato.',
    'Controlla il numero sul foglio e riprova, o chiedi allo sportello.',
    'Cerca per',
    'Numero di prenotazione, scelto',
    'Numero della ricetta, non scelto',
    'Numero di prenotazione, 9 caratteri',
    'Lo trovi sul foglio della prenotazione.',
    'Puoi anche passare il codice a barre sotto il lettore.',
    "Ho letto l'informativa sulla privacy, casella segnata",
    'Che cosa puoi fare',
    "Leggi l'informativa",
    'Tastiera',
    'Cancella tutto',
    'Cerca',
    'Esci',
    'Aiuto',
  ]);
});

test('the choices keep their order, whichever is chosen', () => {
  const choices = heardOf('askingFilled').filter((text) => text.endsWith('scelto'));
  expect(choices).toEqual(['Numero di prenotazione, non scelto', 'Numero della ricetta, scelto']);
});

test('the list: day, place, deadline with the days left, number, state; never what the visit is', () => {
  expect(heardOf('choosingOne')).toEqual([
    'Elenco prenotazioni',
    'Le prenotazioni di MARIA R.',
    'martedì 22 dicembre 2026, ore 9:30',
    '[it] Poliambulatorio di Valfiorita',
    'Puoi disdire senza costi entro venerdì 18 dicembre 2026, ore 17:00',
    'mancano 3 giorni',
    'Prenotazione: P R N trattino, 7 7 A, barra 1',
    '1 prestazione',
    'Da pagare',
    'Che cosa puoi fare',
    'Dettagli',
    'Esci',
    'Indietro',
    'Aiuto',
  ]);
});

test('a row without a place has no silence in it', () => {
  const view = sampleView('choosingOne');
  if (view.kind !== 'choosing') throw new Error('another screen');
  const bookings = view.bookings.map((row) => ({ ...row, facility: '' }));
  expect(heard({ ...view, bookings })).not.toContain('[it] ');
});

test('the summary: all of it, and each thing that can be done', () => {
  expect(heardOf('summary')).toEqual([
    'Riepilogo prenotazione',
    'Da pagare',
    'Numero di prenotazione: P R N trattino, 7 7 A, barra 1',
    'Ticket',
    '36,15 euro, da pagare',
    'Puoi disdire senza costi entro venerdì 18 dicembre 2026, ore 17:00',
    'mancano 3 giorni',
    '[it] Visita cardiologica con elettrocardiogramma',
    'Quando',
    'martedì 22 dicembre 2026, ore 9:30',
    'Dove',
    '[it] Poliambulatorio di Valfiorita',
    '[it] Via dei Tigli 12',
    'edificio B, piano 2, stanza 14',
    'Telefono: 0 8 8, 1 0 0, 0 1 1, 1',
    'Priorità',
    'Differibile (D)',
    'Come prepararti',
    '[it] Porta gli esami del sangue e gli elettrocardiogrammi precedenti.',
    'Che cosa puoi fare',
    'Avvia pagamento',
    'Stampa promemoria',
    'Stampa grande',
    'Disdici prenotazione',
    'Esci',
    'Indietro',
    'Aiuto',
  ]);
});

test('cancelling late and without paper: what it may cost and what will be missing, before the buttons', () => {
  expect(heardOf('checkingLateNoPaper')).toEqual([
    'Vuoi disdire questa prenotazione?',
    'Il termine per disdire senza costi è passato: era venerdì 18 dicembre 2026, ore 17:00',
    'Ora potresti dover pagare il ticket, anche se sei esente.',
    'Se hai un motivo serio e documentato sei scusato: parlane allo sportello.',
    '[it] Da lunedì a venerdì, 8:00-13:00',
    'Ora la ricevuta non si può stampare',
    'Lo sportello della stampante non è chiuso.',
    'Puoi continuare senza carta: il numero resta sullo schermo, e la ricevuta si ristampa un altro giorno.',
    'La disdetta non si può annullare: per tornare serve una nuova prenotazione.',
    'Numero di prenotazione: P R N trattino, 7 7 A, barra 1',
    '[it] Visita cardiologica con elettrocardiogramma',
    'Quando',
    'martedì 22 dicembre 2026, ore 9:30',
    'Dove',
    '[it] Poliambulatorio di Valfiorita',
    '[it] Via dei Tigli 12',
    'edificio B, piano 2, stanza 14',
    'Che cosa puoi fare',
    "Lascia com'è",
    'Continua senza carta',
    'Esci',
    'Indietro',
    'Aiuto',
  ]);
});
