import { italianDeskFormats } from './desk-formats.ts';
import { importColumnNamed } from './desk-import-columns.ts';

const { count } = italianDeskFormats;

/** Why a file is not taken: a reference code, what is wrong with it, what to do. */
export type ImportFaultWords = { code: string; text: string; next: string };

const mend = 'Correggilo nel programma di partenza ed esportalo di nuovo.';
const support = "Riprova. Se succede ancora, di' all'assistenza questo codice.";
const unchanged = 'Nulla è stato cambiato.';

const otherFormats: Readonly<Record<string, string>> = {
  zip: 'Questo è un file Excel o zip.',
  xls: 'Questo è un file Excel.',
  pdf: 'Questo è un PDF.',
  gzip: 'Questo è un file compresso.',
  sqlite: 'Questo è un archivio di un altro programma.',
};
const separators: Readonly<Record<string, string>> = {
  comma: 'virgole',
  tab: 'tabulazioni',
  bar: 'barre verticali',
};

type Fault = (detail: string) => ImportFaultWords;
const fault =
  (code: string, text: string | ((detail: string) => string), next: string): Fault =>
  (detail) => ({ code, text: typeof text === 'string' ? text : text(detail), next });

/** The register keeps the code alone. */
const named =
  (text: string) =>
  (columns: string): string =>
    columns === '' ? `${text}.` : `${text}: ${columns}.`;

const faults: Readonly<Record<string, Fault>> = {
  folder: fault('I-01', 'Questa è una cartella.', 'Trascina il file CSV che sta dentro.'),
  link: fault('I-02', 'Questo è un collegamento a un file.', 'Trascina il file vero.'),
  notAFile: fault('I-03', 'Questo non è un file.', 'Trascina il file CSV delle prenotazioni.'),
  tooLarge: fault(
    'I-04',
    (mb) => (mb === '' ? 'Il file è troppo grande.' : `Il file è troppo grande: al massimo ${mb} MB.`),
    'Dividilo in più file e importali uno alla volta.',
  ),
  unreadable: fault(
    'I-05',
    'Il file non si può leggere.',
    'Controlla che ci sia ancora, che non sia aperto altrove, e riprova.',
  ),
  empty: fault('I-06', 'Il file è vuoto.', mend),
  noRows: fault('I-07', "Nel file c'è solo l'intestazione, senza prenotazioni.", mend),
  otherFormat: fault(
    'I-08',
    (format) => otherFormats[format] ?? 'Questo non è un file di testo.',
    'Serve un file CSV: esportalo in quel formato.',
  ),
  utf16: fault('I-09', 'Il file è scritto in UTF-16.', 'Esportalo di nuovo in UTF-8.'),
  notUtf8: fault(
    'I-10',
    'Le lettere accentate non sono scritte in UTF-8.',
    'Esportalo di nuovo scegliendo UTF-8: così i nomi restano giusti.',
  ),
  separator: fault(
    'I-11',
    (sign) => `Le colonne sono divise da ${separators[sign] ?? 'un altro segno'}.`,
    'Servono punti e virgola: esportalo di nuovo così.',
  ),
  headerLacks: fault('I-12', named('Mancano delle colonne'), mend),
  headerUnknown: fault('I-13', named('Ci sono colonne che non conosciamo'), mend),
  headerRepeats: fault('I-14', named('Ci sono colonne ripetute'), mend),
  recordTooLong: fault('I-15', 'Una riga è troppo lunga: di solito manca una virgoletta.', mend),
  quoteOpen: fault('I-16', 'Il file finisce a metà: una virgoletta resta aperta.', mend),
  quoteInside: fault('I-17', "C'è una virgoletta dentro un campo.", mend),
  notCsv: fault('I-18', 'Il file non è scritto come un CSV.', mend),
  busy: fault('I-19', "È in corso un'altra importazione.", 'Aspetta che finisca, poi riprova.'),
  databaseBusy: fault('I-20', "L'archivio è occupato.", 'Riprova tra qualche minuto.'),
  database: fault('I-21', "L'archivio non ha accettato i dati.", support),
  notDecided: fault(
    'I-22',
    'Nessuno ha deciso in tempo se applicare le modifiche.',
    'Ricomincia quando vuoi.',
  ),
  processDied: fault('I-23', "L'importazione si è fermata da sola.", support),
  outcomeUnknown: fault(
    'I-24',
    "L'importazione si è fermata alla fine: non sappiamo se le modifiche sono applicate.",
    'Importa di nuovo lo stesso file: quello che è già applicato risulta uguale.',
  ),
  failed: fault('I-25', 'Qualcosa non ha funzionato.', support),
};

const unknown = fault('I-99', 'Il file non si può usare così.', `${mend} ${support}`);

/** Also of a code that is not known here. */
export const importFaultInWords = (code: string, detail: string): ImportFaultWords =>
  (faults[code] ?? unknown)(detail);

/** What became of the bookings; of one fault nobody knows. */
export const importEffectInWords = (code: string): string => (code === 'outcomeUnknown' ? '' : unchanged);

const lineOf = (line: string): string => count(Number(line));

const reasons: Readonly<Record<string, (first: string, second: string) => string>> = {
  value: (column) => `${importColumnNamed(column)}: quello che c'è scritto non va bene`,
  control: (column) => `${importColumnNamed(column)}: c'è un carattere che non si può leggere`,
  fields: (fields) => `La riga ha ${fields} campi: di più o di meno dell'intestazione`,
  differs: (column, line) =>
    `${importColumnNamed(column)}: nella riga ${lineOf(line)} della stessa prenotazione c'è scritto altro`,
  otherRow: (line) => `La riga ${lineOf(line)} della stessa prenotazione è stata rifiutata`,
  cancelledHere: () => 'Qui risulta disdetta, nel file no',
};

/** Why a row was not taken, by its code: `value:birth_date`. */
export function importReason(code: string): string {
  const [kind = '', first = '', second = ''] = code.split(':');
  return reasons[kind]?.(first, second) ?? 'La riga non si può importare';
}
