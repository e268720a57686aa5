import { plural } from './formats.ts';
import { italianIdentity } from './identity.ts';

/** Words of "Cerca prenotazioni". */
export const italianDeskFind = {
  title: 'Cerca prenotazioni',
  label: 'Che cosa cerchi?',
  hint: 'Cognome e nome, codice fiscale, prenotazione, ricetta, disdetta o avviso. Oppure passa la tessera o un codice.',
  from: 'Dal',
  to: 'Al',
  dayHint: 'gg/mm/aaaa',
  wrongDay: 'Questa data non esiste.',
  facility: 'Struttura',
  allFacilities: 'Tutte',
  state: 'Stato',
  states: italianIdentity.filtering.states,
  clear: 'Togli i filtri',
  columns: {
    person: 'Persona',
    birthDate: 'Nascita',
    fiscalCode: 'Codice fiscale',
    startsAt: 'Giorno e ora',
    facility: 'Struttura',
    bookingNumber: 'Prenotazione',
    state: 'Stato',
  },
  results: 'Prenotazioni trovate',
  services: (count: number) => `${count} prestazioni`,
  count: (count: number) => plural(count, { one: '1 prenotazione', other: `${count} prenotazioni` }),
  firstOnes: (count: number) => `Le prime ${count} prenotazioni`,
  more: 'Altre righe: aggiungi il nome, la data di nascita o un giorno.',
  nobody: 'Non indicata',
  empty: {
    nothing: {
      title: 'Scrivi per cercare',
      text: 'Le prenotazioni compaiono mentre scrivi. Accenti, apostrofi e maiuscole non contano.',
      examples: [
        { typed: 'ROSSI M', text: 'cognome e inizio del nome' },
        { typed: 'ROSSI 12/03/1960', text: 'cognome e data di nascita' },
        { typed: 'RSSMRA80A01', text: 'inizio del codice fiscale' },
        { typed: '2026000123', text: 'inizio del numero di prenotazione' },
      ],
      days: 'Per vedere chi viene oggi, scrivi solo il giorno in Dal e Al.',
    },
    tooShort: { title: 'Continua a scrivere', text: 'Servono almeno 4 caratteri.' },
    tooWide: {
      title: 'Il periodo è troppo lungo',
      text: 'Senza un nome o un numero si guardano al massimo 7 giorni. Accorcia il periodo, o scrivi chi cerchi.',
    },
    none: {
      title: 'Nessuna prenotazione trovata',
      text: 'Controlla come è scritto. Prova il cognome con la prima lettera del nome, o il codice fiscale.',
      filtered: 'Ci sono dei filtri: prova a toglierli.',
    },
    tooMany: {
      title: 'Sono troppe per guardarle tutte',
      text: 'Tra le prime nessuna corrisponde ai filtri, ma ce ne sono altre. Scrivi di più: il nome, la data di nascita o tutto il codice; oppure accorcia il periodo.',
      filtered: 'Oppure togli i filtri: vedi le prime.',
    },
    turned: { title: 'Date da controllare', text: 'Il primo giorno viene dopo il secondo: cambiane uno.' },
  },
};
