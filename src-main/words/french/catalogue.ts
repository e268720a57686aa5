import type { Words } from '../italian/catalogue.ts';
import { frenchAccess } from './access.ts';
import { frenchBooking } from './booking.ts';
import { frenchComfort } from './comfort.ts';
import { frenchFormats } from './formats.ts';
import { frenchFrame } from './frame.ts';
import { frenchHelp } from './help.ts';
import { frenchIdentity } from './identity.ts';
import { frenchOutcomes } from './outcomes.ts';
import { frenchPayment } from './payment.ts';
import { frenchVisit } from './visit.ts';

/** Everything that the screens say, in French, with "vous" throughout. */
export const french: Words = {
  formats: frenchFormats,
  ...frenchAccess,
  ...frenchVisit,
  ...frenchBooking,
  ...frenchOutcomes,
  ...frenchPayment,
  ...frenchIdentity,
  ...frenchHelp,
  ...frenchFrame,
  ...frenchComfort,
};
