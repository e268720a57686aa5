import { plural } from './formats.ts';
import { italianDeskFormats } from './desk-formats.ts';

const { count, percent } = italianDeskFormats;

/** Words of "Importa". */
export const italianDeskImport = {
  title: 'Importa prenotazioni',
  drop: 'Trascina qui il file CSV delle prenotazioni',
  choose: 'Scegli il file',
  before: 'Prima vedi che cosa cambia: nulla è applicato finché non lo confermi.',
  onlyOne: 'Trascina un file solo.',
  file: 'File',
  reading: 'Leggo il file…',
  rows: (rows: number) => `${count(rows)} righe lette`,
  comparing: 'Confronto con le prenotazioni che ci sono…',
  applying: 'Applico le modifiche…',
  applyingText: 'Lo sportello e i totem continuano a funzionare. Non spegnere il computer.',
  progress: 'Avanzamento',
  stop: 'Interrompi',
  preview: 'Che cosa cambia',
  counts: {
    new: 'Nuove',
    changed: 'Cambiate',
    unchanged: 'Uguali',
    rowsRefused: 'Righe rifiutate',
  },
  stored: (stored: number) => `Ora in archivio: ${count(stored)}`,
  share: (share: number, limit: number) =>
    `Cambia il ${percent(share)} delle prenotazioni in archivio. Il limite è il ${percent(limit)}.`,
  differences: 'Tra le cambiate',
  kinds: {
    cancelled: 'disdette o annullate',
    moved: 'spostate di giorno, ora o sede',
    payment: 'pagamento o importo',
    person: 'dati della persona',
    other: 'altro',
  },
  examples: 'Esempi',
  columns: { bookingNumber: 'Prenotazione', field: 'Che cosa', before: 'Prima', after: 'Dopo' },
  empty: 'vuoto',
  hidden: 'Cambia: qui non si mostra, dice chi è la persona.',
  refused: 'Righe rifiutate',
  refusedFirst: (shown: number, all: number) => `Le prime ${shown} di ${count(all)}`,
  refusedNote: 'Le altre righe si importano. Quelle rifiutate vanno tra i Casi aperti.',
  refusedColumns: { line: 'Riga', reason: 'Perché' },
  apply: 'Applica le modifiche',
  discard: 'Non applicare',
  nothingToApply: "Il file è uguale a quello che c'è già: non serve applicarlo.",
  overLimit: {
    title: 'Troppe modifiche: il file non si importa',
    text: 'Può essere il file sbagliato, o incompleto. Controllalo: nulla è stato cambiato.',
    next: 'Se il file è giusto, chi gestisce il sistema può alzare il limite, o importarlo dal computer centrale.',
  },
  done: {
    title: 'Importazione finita',
    text: (added: number, changed: number) => {
      const first = plural(added, { one: '1 nuova', other: `${count(added)} nuove` });
      return `${first}, ${plural(changed, { one: '1 cambiata', other: `${count(changed)} cambiate` })}.`;
    },
    cases: 'Le righe rifiutate sono tra i Casi aperti.',
  },
  stopped: {
    title: 'Importazione interrotta',
    text: 'Nulla è stato cambiato. Puoi ricominciare quando vuoi.',
  },
  failed: 'Il file non si può importare',
  line: (line: number) => `Riga ${count(line)} del file.`,
  another: 'Importa un altro file',
};
