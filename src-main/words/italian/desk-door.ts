import { plural } from './formats.ts';

/** Words of the door of the desk. */
export const italianDeskDoor = {
  welcome: 'Sportello CUP',
  create: {
    title: 'Crea amministratore',
    text: 'È il primo avvio. Chi crei qui aggiunge gli altri operatori, importa i dati e consulta il registro.',
    confirm: 'Crea amministratore',
  },
  enter: { title: 'Entra', text: 'Scrivi il tuo nome utente e il tuo PIN.', confirm: 'Entra' },
  locked: {
    title: 'Bloccato',
    text: (name: string) => `Lo sportello è bloccato. Ultimo operatore: ${name}.`,
    other: 'Entra con un altro nome',
  },
  name: 'Nome utente',
  nameHint: 'Da 2 a 32 caratteri: lettere, cifre, punto e trattino.',
  pin: 'PIN',
  pinHint: 'Da 6 a 12 cifre. Non va bene una cifra ripetuta, né una fila come 123456.',
  repeatPin: 'Ripeti PIN',
  oldPin: 'PIN di adesso',
  newPin: 'PIN nuovo',
  missing: 'Scrivi nome utente e PIN.',
  wrong: 'Nome utente o PIN non giusti. Controllali e riprova.',
  notSame: 'I due PIN sono diversi: scrivili di nuovo.',
  wait: (seconds: number) => {
    if (seconds === 0) return 'Ora puoi riprovare.';
    const time =
      seconds >= 120
        ? `${Math.ceil(seconds / 60)} minuti`
        : plural(seconds, { one: '1 secondo', other: `${seconds} secondi` });
    return `Troppi tentativi sbagliati: si riprova tra ${time}.`;
  },
  /** Of an operator who is added or changed. */
  answers: {
    done: 'Fatto.',
    badName: 'Il nome utente non va bene. Usa da 2 a 32 lettere, cifre, punti o trattini.',
    nameTaken: "C'è già un operatore con questo nome: scegline un altro.",
    badPin: 'Il PIN non va bene. Usa da 6 a 12 cifre, non tutte uguali e non in fila.',
    wrongPin: 'Il PIN di adesso non è giusto. Riprova.',
    lastAdministrator: "È l'ultimo amministratore: prima nomina amministratore un altro operatore.",
    notFound: "Questo operatore non c'è più.",
  },
};

/** Words of the screen of the operators, and of changing one's own PIN. */
export const italianDeskOperators = {
  title: 'Operatori',
  count: (count: number) => plural(count, { one: '1 operatore', other: `${count} operatori` }),
  columns: { name: 'Nome utente', role: 'Ruolo', state: 'Stato', actions: 'Azioni' },
  enabled: 'Attivo',
  disabled: 'Sospeso',
  you: 'sei tu',
  add: 'Aggiungi operatore',
  addText: 'Consegna il PIN di persona: al primo accesso può cambiarlo.',
  role: 'Ruolo',
  roleHints: {
    operator: 'Cerca, stampa, disdice, verifica ricevute, lavora i casi aperti.',
    administrator: 'In più: operatori, importazioni e registro.',
  },
  change: 'Modifica',
  changeTitle: (name: string) => `Modifica ${name}`,
  access: 'Accesso',
  accessHints: { enabled: 'Può entrare.', disabled: 'Non può entrare, e se è dentro esce subito.' },
  save: 'Salva',
  resetPin: 'Nuovo PIN',
  resetTitle: (name: string) => `Nuovo PIN per ${name}`,
  resetText:
    'Il PIN di prima non vale più, e chi è dentro con quello a un altro sportello esce. Consegna il nuovo di persona.',
  ownTitle: 'Cambia il tuo PIN',
  added: (name: string) => `${name} è tra gli operatori.`,
  changed: (name: string) => `${name}: modifica salvata.`,
  pinChanged: (name: string) => `Il PIN di ${name} è cambiato.`,
  ownChanged: 'Il tuo PIN è cambiato.',
};
