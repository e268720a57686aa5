import { italianAccess } from './access.ts';
import { italianBooking } from './booking.ts';
import { italianComfort } from './comfort.ts';
import { italianFormats } from './formats.ts';
import { italianFrame } from './frame.ts';
import { italianHelp } from './help.ts';
import { italianIdentity } from './identity.ts';
import { italianOutcomes } from './outcomes.ts';
import { italianPayment } from './payment.ts';
import { italianVisit } from './visit.ts';

/** Everything that the screens say, in Italian, with "tu" throughout. Data comes in as arguments, never by key. */
export const italian = {
  formats: italianFormats,
  ...italianAccess,
  ...italianVisit,
  ...italianBooking,
  ...italianOutcomes,
  ...italianPayment,
  ...italianIdentity,
  ...italianHelp,
  ...italianFrame,
  ...italianComfort,
};

/** What a catalogue in another language has to hold. */
export type Words = typeof italian;
