import { plural } from './formats.ts';
import { italianDeskFormats } from './desk-formats.ts';

/** Words of "Registro". */
export const italianDeskRegister = {
  title: 'Registro',
  text: 'Chi ha fatto che cosa, su quale prenotazione. Non si può cambiare.',
  from: 'Dal',
  to: 'Al',
  operator: 'Operatore',
  action: 'Azione',
  bookingNumber: 'Prenotazione',
  anybody: 'Tutti',
  anything: 'Tutte',
  columns: {
    id: 'N.',
    at: 'Quando',
    place: 'Dove',
    operator: 'Chi',
    action: 'Azione',
    bookingNumber: 'Prenotazione',
    detail: 'Dettaglio',
  },
  atTotem: 'persona al totem',
  entries: 'Voci del registro',
  shown: (count: number) =>
    plural(count, { one: '1 voce', other: `${italianDeskFormats.count(count)} voci` }),
  shownMore: (count: number) => `Le ultime ${italianDeskFormats.count(count)} voci`,
  none: {
    title: 'Nessuna voce',
    text: "Con questi filtri nel registro non c'è nulla: prova a toglierne uno.",
  },
  clear: 'Togli i filtri',
  more: 'Mostra altre voci',
  export: 'Esporta',
  exporting: 'Scrivo il file…',
  exported: (entries: number, file: string) =>
    `${plural(entries, { one: '1 voce scritta', other: `${italianDeskFormats.count(entries)} voci scritte` })} in ${file}`,
  exportStopped: 'Non è stato scritto nessun file.',
  exportCode: 'R-03',
  exportFailed: "Il file non si può scrivere: scegli un'altra cartella, o libera spazio.",
  verify: 'Verifica registro',
  verifying: 'Controllo tutte le voci, una per una…',
  intact: {
    title: 'Il registro è intatto',
    text: (entries: number, from: number, to: number) =>
      `${italianDeskFormats.count(entries)} voci controllate, dalla ${italianDeskFormats.count(from)} alla ${italianDeskFormats.count(to)}. Nessuna è stata cambiata, tolta o spostata.`,
    empty: "Non c'è ancora nessuna voce.",
  },
  broken: {
    title: 'Il registro è stato alterato',
    changed: (position: string) => `La voce ${position} non è più come è stata scritta.`,
    missing: (position: string) => `Alla posizione ${position} manca una voce.`,
    reordered: (position: string) => `Alla posizione ${position} le voci non sono nel loro ordine.`,
    cutOff: (position: string) => `Dalla posizione ${position} in poi mancano le ultime voci.`,
    next: "Non toccare nulla e avvisa subito il responsabile: serve il file così com'è.",
    code: 'R-01',
  },
  unverifiable: {
    title: 'Il registro non si può verificare qui',
    text: 'Manca la chiave con cui è stato firmato. Avvisa chi gestisce il sistema.',
    code: 'R-02',
  },
};
