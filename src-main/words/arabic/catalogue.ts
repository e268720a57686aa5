import { arabicAccess } from './access.ts';
import { arabicBooking } from './booking.ts';
import { arabicComfort } from './comfort.ts';
import { arabicFormats } from './formats.ts';
import { arabicFrame } from './frame.ts';
import { arabicHelp } from './help.ts';
import { arabicIdentity } from './identity.ts';
import { arabicOutcomes } from './outcomes.ts';
import { arabicPayment } from './payment.ts';
import { arabicVisit } from './visit.ts';
import type { Words } from '../italian/catalogue.ts';

/** Everything that the screens say, in Arabic. */
export const arabic: Words = {
  formats: arabicFormats,
  ...arabicAccess,
  ...arabicVisit,
  ...arabicBooking,
  ...arabicOutcomes,
  ...arabicPayment,
  ...arabicIdentity,
  ...arabicHelp,
  ...arabicFrame,
  ...arabicComfort,
};
