import { euros, longDate } from './formatting.ts';
import { italianAccess } from './italian-access.ts';
import { italianBooking } from './italian-booking.ts';
import { italianHelp } from './italian-help.ts';
import { italianOutcomes } from './italian-outcomes.ts';
import { doorOf } from './italian-place.ts';
import { italianSimulator } from './italian-simulator.ts';
import { italianVisit } from './italian-visit.ts';

/** Everything that the screens say, in Italian, with "tu" throughout. Data comes in as arguments, never by key. */
export const italian = {
  formats: { longDate, euros, doorOf },
  ...italianAccess,
  ...italianVisit,
  ...italianBooking,
  ...italianOutcomes,
  ...italianHelp,
  simulator: italianSimulator,
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
  },
  warning: {
    title: 'Serve altro tempo?',
    countdown: (seconds: number) =>
      seconds === 1
        ? 'Questa schermata si chiude tra 1 secondo.'
        : `Questa schermata si chiude tra ${seconds} secondi.`,
    text: 'Se si chiude, nulla viene cambiato: puoi ricominciare.',
    stay: 'Continua qui',
  },
};

/** What a catalogue in another language has to hold. */
export type Words = typeof italian;
