import type { Words } from '../italian/catalogue.ts';
import { albanianAccess } from './access.ts';
import { albanianBooking } from './booking.ts';
import { albanianComfort } from './comfort.ts';
import { albanianFormats } from './formats.ts';
import { albanianFrame } from './frame.ts';
import { albanianHelp } from './help.ts';
import { albanianIdentity } from './identity.ts';
import { albanianOutcomes } from './outcomes.ts';
import { albanianPayment } from './payment.ts';
import { albanianVisit } from './visit.ts';

/** Everything that the screens say, in Albanian. */
export const albanian: Words = {
  formats: albanianFormats,
  ...albanianAccess,
  ...albanianVisit,
  ...albanianBooking,
  ...albanianOutcomes,
  ...albanianPayment,
  ...albanianIdentity,
  ...albanianHelp,
  ...albanianFrame,
  ...albanianComfort,
};
