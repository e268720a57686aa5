import type { Booking } from '../domain/booking.ts';

/** The rule of the European Union since 1996 (directive 2000/84/CE). */
const rome = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Rome',
  ...change('DAYLIGHT', '+0100', '+0200', '19960331T020000', 3),
  ...change('STANDARD', '+0200', '+0100', '19961027T030000', 10),
  'END:VTIMEZONE',
];

function change(name: string, from: string, to: string, since: string, month: number): string[] {
  return [
    `BEGIN:${name}`,
    `DTSTART:${since}`,
    `RRULE:FREQ=YEARLY;BYMONTH=${month};BYDAY=-1SU`,
    `TZOFFSETFROM:${from}`,
    `TZOFFSETTO:${to}`,
    `END:${name}`,
  ];
}

/** A telephone reads no more from a code of this size. */
const mostDays = 3;

/**
 * The appointments as iCalendar text (RFC 5545): one VEVENT a day, at the earliest time of it, in Europe/Rome. It says
 * where, and not what for. `null` when there are more days than a code can hold.
 */
export function calendarOf(
  { bookingNumber, services }: Pick<Booking, 'bookingNumber' | 'services'>,
  { title, writtenAt }: { title: string; writtenAt: Date },
): string | null {
  const firstOfDay = services.filter(
    ({ startsAt }, index) =>
      services.findIndex((each) => each.startsAt.slice(0, 10) === startsAt.slice(0, 10)) === index,
  );
  if (firstOfDay.length > mostDays) return null;
  const events = firstOfDay.flatMap(({ startsAt, place }, index) => [
    'BEGIN:VEVENT',
    `UID:${bookingNumber}-${index + 1}@totem-cup`,
    `DTSTAMP:${writtenAt.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;TZID=Europe/Rome:${stamp(startsAt)}`,
    `SUMMARY:${escaped([title, place.facility].filter(Boolean).join(' · '))}`,
    ...(place.address
      ? [`LOCATION:${escaped([place.facility, place.address].filter(Boolean).join(', '))}`]
      : []),
    'END:VEVENT',
  ]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//totem-cup//IT',
    ...rome,
    ...events,
    'END:VCALENDAR',
    '',
  ];
  return lines.map(folded).join('\r\n');
}

/** `2026-12-22T09:30` is `20261222T093000`. */
function stamp(local: string): string {
  return `${local.slice(0, 16).replace(/[-:]/g, '')}00`;
}

/** Section 3.3.11. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\s+/g, ' ');
}

/** Section 3.1: no line is longer than 75 octets; no character is cut. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  for (const character of line) {
    if (octets(piece + character) > (pieces.length === 0 ? 75 : 74)) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece].join('\r\n ');
}

function octets(text: string): number {
  return new TextEncoder().encode(text).length;
}
