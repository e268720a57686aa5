import { englishAccess } from './access.ts';
import { englishBooking } from './booking.ts';
import { englishComfort } from './comfort.ts';
import { englishFormats } from './formats.ts';
import { englishFrame } from './frame.ts';
import { englishHelp } from './help.ts';
import { englishIdentity } from './identity.ts';
import { englishOutcomes } from './outcomes.ts';
import { englishPayment } from './payment.ts';
import { englishVisit } from './visit.ts';
import type { Words } from '../italian/catalogue.ts';

/** Everything that the screens say, in English. */
export const english: Words = {
  formats: englishFormats,
  ...englishAccess,
  ...englishVisit,
  ...englishBooking,
  ...englishOutcomes,
  ...englishPayment,
  ...englishIdentity,
  ...englishHelp,
  ...englishFrame,
  ...englishComfort,
};
