import type { Words } from '../italian/catalogue.ts';
import { romanianAccess } from './access.ts';
import { romanianBooking } from './booking.ts';
import { romanianComfort } from './comfort.ts';
import { romanianFormats } from './formats.ts';
import { romanianFrame } from './frame.ts';
import { romanianHelp } from './help.ts';
import { romanianIdentity } from './identity.ts';
import { romanianOutcomes } from './outcomes.ts';
import { romanianPayment } from './payment.ts';
import { romanianVisit } from './visit.ts';

/** Everything that the screens say, in Romanian. */
export const romanian: Words = {
  formats: romanianFormats,
  ...romanianAccess,
  ...romanianVisit,
  ...romanianBooking,
  ...romanianOutcomes,
  ...romanianPayment,
  ...romanianIdentity,
  ...romanianHelp,
  ...romanianFrame,
  ...romanianComfort,
};
