import fc from 'fast-check';
import { expect, test } from 'vitest';
import { qrSvg } from '../../../src-main/papers/barcode.ts';
import { calendarOf } from '../../../src-main/papers/calendar.ts';
import { besideEachOther, type Slip } from '../../../src-main/papers/slip.ts';
import { bookingOf, cardiology, mario } from '../../support/sample-bookings.ts';

const how = { title: 'Appuntamento', writtenAt: new Date('2026-11-23T09:12:00Z') };

test('one entry a day, at its first hour, in Rome, and not a word of what for', () => {
  const services = [
    { ...cardiology, startsAt: '2026-12-22T09:30' },
    { ...cardiology, startsAt: '2026-12-22T10:30' },
    { ...cardiology, startsAt: '2027-01-11T08:00', place: { ...cardiology.place, address: '' } },
  ];
  const lines = calendarOf(bookingOf(mario, { services }), how)?.split('\r\n') ?? [];
  expect(lines.filter((line) => line.startsWith('TZOFFSETTO'))).toEqual([
    'TZOFFSETTO:+0200',
    'TZOFFSETTO:+0100',
  ]);
  expect([...lines.slice(0, 3), ...lines.slice(lines.indexOf('END:VTIMEZONE') + 1)]).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//totem-cup//IT',
    'BEGIN:VEVENT',
    'UID:PRN-77A/1-1@totem-cup',
    'DTSTAMP:20261123T091200Z',
    'DTSTART;TZID=Europe/Rome:20261222T093000',
    'SUMMARY:Appuntamento · Poliambulatorio di Borgo Ulivo',
    'LOCATION:Poliambulatorio di Borgo Ulivo\\, Via dei Frantoi 12',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:PRN-77A/1-2@totem-cup',
    'DTSTAMP:20261123T091200Z',
    'DTSTART;TZID=Europe/Rome:20270111T080000',
    'SUMMARY:Appuntamento · Poliambulatorio di Borgo Ulivo',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('more days than a code can hold: none, rather than some', () => {
  const services = [1, 2, 3, 4].map((day) => ({ ...cardiology, startsAt: `2026-12-0${day}T09:30` }));
  expect(calendarOf(bookingOf(mario, { services }), how)).toBeNull();
});

test('no line is longer than 75 octets, and unfolded it is the text again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (address) => {
      const services = [
        { ...cardiology, place: { ...cardiology.place, facility: 'ABC', address: `x${address}` } },
      ];
      const entry = calendarOf(bookingOf(mario, { services }), how) ?? '';
      for (const line of entry.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const [, location] = /LOCATION:ABC\\, x(.*)/.exec(entry.replace(/\r\n /g, '')) ?? [];
      expect(location?.replace(/\\([\\;,])/g, '$1')).toBe(`x${address}`.replace(/\s+/g, ' ').slice(1));
    }),
  );
});

test('a QR code has whole dots, its white around it, and stays on the paper', () => {
  for (const length of [20, 120, 260, 500]) {
    const svg = qrSvg('A'.repeat(length), 'M', 72) ?? '';
    const [, x, side, widthMm] = /viewBox="(-?\d+) -?\d+ (\d+) \d+" width="([\d.]+)mm"/.exec(svg) ?? [];
    expect(Number(x)).toBe(-8);
    const dots = (Number(widthMm) * 8) / (Number(side) / 2);
    expect(Number.isInteger(dots)).toBe(true);
    expect(dots).toBeGreaterThanOrEqual(3);
    expect(Number(widthMm)).toBeLessThanOrEqual(72);
  }
  expect(qrSvg('A'.repeat(400), 'M', 20)).toBeNull();
  expect(qrSvg('a'.repeat(4000), 'L', 72)).toBeNull();
});

test('two languages stand beside each other only where they differ', () => {
  const slip = (label: string, text: string): Slip => ({
    blocks: [{ kind: 'field', label, value: '1600A' }, { kind: 'text', text }, { kind: 'rule' }],
  });
  expect(besideEachOther(slip('Ricetta', 'Ciao'), slip('Prescription', 'Hello')).blocks).toEqual([
    { kind: 'field', label: 'Ricetta', value: '1600A', second: { label: 'Prescription' } },
    { kind: 'text', text: 'Ciao', second: { text: 'Hello' } },
    { kind: 'rule' },
  ]);
  const amount = { kind: 'headline', label: 'a', value: '36,15 €' } as const;
  for (const value of ['€36.15', '36,15 EUR'])
    expect(besideEachOther({ blocks: [amount] }, { blocks: [{ ...amount, value }] }).blocks).toEqual([
      amount,
    ]);
  expect(() => besideEachOther(slip('a', 'b'), { blocks: [] })).toThrow('no second field');
});
