import { plural } from './formats.ts';

/** Why a printer does not print, at the desk: what to do stands with it. */
export const italianDeskPrinter = {
  ready: 'Stampante pronta.',
  noPaper: 'La carta della stampante è finita: mettine un altro rotolo.',
  coverOpen: 'Lo sportello della stampante è aperto: chiudilo.',
  jam: 'La carta è inceppata: apri la stampante e libera il foglio.',
  offline: 'La stampante è spenta o scollegata: controlla il cavo e accendila.',
  stopped: "La stampante è ferma: riavviala. Se non riparte, chiama l'assistenza.",
  unavailable: "La stampante non risponde: controlla che sia accesa, o chiama l'assistenza.",
  notConfirmed: 'La stampante non dice se il foglio è uscito: guarda tu.',
};

/** Words around every screen of the desk. */
export const italianDeskFrame = {
  title: 'Sportello CUP',
  demo: 'Prova: i dati e le persone sono inventati.',
  screens: {
    find: 'Cerca prenotazioni',
    verify: 'Verifica ricevuta',
    code: 'Codice dal totem',
    cases: 'Casi aperti',
    import: 'Importa',
    register: 'Registro',
    operators: 'Operatori',
  },
  navigation: 'Schermate',
  openCases: (count: number) =>
    count > 999
      ? 'più di 999 casi aperti'
      : plural(count, { one: '1 caso aperto', other: `${count} casi aperti` }),
  lock: 'Blocca',
  leave: 'Esci',
  ownPin: 'Cambia il tuo PIN',
  keys: 'Tasti e aiuto',
  operator: 'Operatore',
  roles: { operator: 'Operatore', administrator: 'Amministratore' },
  printer: italianDeskPrinter,
  notices: 'Avvisi',
  paperLow: 'La carta della stampante sta per finire: tieni pronto un rotolo nuovo.',
  cardReaderOut: 'Il lettore di tessere non funziona: scrivi il codice, o usa il codice a barre.',
  clockInDoubt:
    "L'ora di questo computer non è sicura: i termini per disdire non si mostrano. Chiama l'assistenza.",
  asksOnly: 'Da qui si chiede la disdetta: vale quando il CUP la conferma.',
  cardNotRead: 'La tessera non si legge: toglila e rimettila con il chip in avanti, o scrivi il codice.',
  codeRead: 'Hai letto un codice.',
  searchIt: 'Cerca questo codice',
  ignoreIt: 'Lascia stare',
  close: 'Chiudi',
  again: 'Riprova',
  cancel: 'Annulla',
  optional: 'facoltativo',
  reference: 'Codice',
  waiting: 'Un attimo…',
  connecting: 'Apro lo sportello…',
  /** Why something that was asked for was not done. Nothing was changed by it. */
  faults: {
    refused: {
      code: 'S-01',
      text: 'Questa richiesta non si può fare. Controlla quello che hai scritto e riprova.',
    },
    locked: { code: 'S-02', text: 'Lo sportello è bloccato: entra di nuovo. Nulla è stato cambiato.' },
    forbidden: { code: 'S-03', text: 'Questo può farlo solo un amministratore. Nulla è stato cambiato.' },
    busy: {
      code: 'S-04',
      text: "L'archivio è occupato. Nulla è stato cambiato: riprova tra qualche secondo.",
    },
    unavailable: {
      code: 'S-05',
      text: 'Il servizio prenotazioni non risponde. Nulla è stato cambiato: riprova tra poco.',
    },
    failed: {
      code: 'S-06',
      text: "Qualcosa non ha funzionato. Riprova. Se succede ancora, di' all'assistenza questo codice.",
    },
  },
  keyMap: {
    title: 'Tasti e aiuto',
    intro: 'Tutto si può fare anche senza mouse.',
    everywhere: 'Ovunque',
    inSearch: 'Quando cerchi',
    inBooking: 'Con una prenotazione aperta',
    inDialogs: 'Nelle finestre',
    rows: {
      help: 'Questa finestra',
      tab: "Passa da un comando all'altro",
      lock: 'Blocca lo sportello',
      escapeSearch: 'Torna alla ricerca e svuota la casella',
      arrows: 'Scegli una riga',
      enterRow: 'Apri la riga scelta',
      escapeBooking: 'Torna ai risultati',
      escapeDialog: 'Chiudi senza fare nulla',
      enterDialog: 'Conferma',
      days: 'In una data: un giorno dopo o prima',
    },
    keyNames: { enter: 'Invio', escape: 'Esc', arrows: '↑ ↓', tab: 'Tab', alt: 'Alt' },
    support: 'Se qualcosa non va',
    supportText: "Ogni avviso ha un codice, per esempio S-05: dillo all'assistenza.",
    supportEmail: (address: string) => `Assistenza: ${address}.`,
    supportPhone: (phone: string) => `Telefono: ${phone}.`,
  },
};
