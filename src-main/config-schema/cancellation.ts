import * as v from 'valibot';
import { holidayPattern, isHolidayOfTheCalendar } from '../domain/holidays.ts';
import { explained } from './explained.ts';

export const cancellation = v.strictObject({
  workingDays: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(0),
      v.maxValue(30),
      explained(
        'Giorni lavorativi interi che restano liberi tra l’ultimo momento per disdire senza costi e il giorno della visita.',
      ),
    ),
    2,
  ),
  cutOff: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^([01]\d|2[0-3]):[0-5]\d$/),
      explained('Ora (HH:MM) entro cui disdire, nell’ultimo giorno utile.'),
    ),
    '17:00',
  ),
  saturdayIsWorking: v.optional(v.pipe(v.boolean(), explained('Se il sabato è un giorno lavorativo.')), true),
  holidays: v.optional(
    v.pipe(
      v.array(
        v.pipe(
          v.string(),
          v.regex(holidayPattern),
          v.check(isHolidayOfTheCalendar, 'no day of the calendar'),
        ),
      ),
      v.maxLength(60),
      v.readonly(),
      explained(
        'Feste oltre alle domeniche: "italia" quelle nazionali, "MM-GG" ogni anno (il santo patrono), "AAAA-MM-GG" una volta.',
      ),
    ),
    ['italia'],
  ),
  afterDeadline: v.optional(
    v.pipe(
      v.picklist(['allowed', 'refused']),
      explained(
        'Dopo il termine: "allowed" si può disdire, e prima è detto che cosa può costare; "refused" si va allo sportello.',
      ),
    ),
    'allowed',
  ),
});

export const retention = v.strictObject({
  cancellationsYears: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(1),
      v.maxValue(30),
      explained('Per quanti anni si può ristampare una ricevuta di disdetta.'),
    ),
    10,
  ),
  auditYears: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(1),
      v.maxValue(30),
      explained('Per quanti anni si conserva il registro delle operazioni.'),
    ),
    10,
  ),
});
