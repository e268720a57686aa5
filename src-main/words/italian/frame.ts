import { plural } from './formats.ts';

/** Words around every screen, and of the question whether more time is needed. */
export const italianFrame = {
  frame: {
    unnamedFacility: 'Prenotazioni sanitarie',
    exit: 'Esci',
    back: 'Indietro',
    help: 'Aiuto',
    up: 'Su',
    down: 'Giù',
    scrollable: 'Testo che scorre',
    continue: 'Continua',
    close: 'Chiudi',
    where: 'Sportello',
    phone: 'Telefono',
    hours: 'Orari',
    longer: 'Ci vuole più del solito. Puoi aspettare ancora, o chiedere allo sportello.',
  },
  warning: {
    title: 'Serve altro tempo?',
    countdown: (seconds: number) =>
      plural(seconds, {
        one: 'Questa schermata si chiude tra 1 secondo.',
        other: `Questa schermata si chiude tra ${seconds} secondi.`,
      }),
    text: 'Se si chiude, nulla viene cambiato: puoi ricominciare.',
    stay: 'Continua qui',
  },
};
