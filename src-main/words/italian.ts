import { italianBooking } from './italian-booking.ts';
import { italianOutcomes } from './italian-outcomes.ts';
import { italianSimulator } from './italian-simulator.ts';
import { italianVisit } from './italian-visit.ts';

/** Everything that the screens say, in Italian, with "tu" throughout. Data comes in as arguments, never by key. */
export const italian = {
  ...italianVisit,
  ...italianBooking,
  ...italianOutcomes,
  simulator: italianSimulator,
  frame: {
    unnamedFacility: 'Prenotazioni sanitarie',
    exit: 'Esci',
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
    text: 'Se si chiude, nulla viene cambiato: puoi ricominciare con la tessera.',
    stay: 'Continua qui',
  },
};

/** What a catalogue in another language has to hold. */
export type Words = typeof italian;
