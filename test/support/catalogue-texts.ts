/** A text of a catalogue, with the path of its key; what takes data is given samples, which read as words. */
export type CatalogueText = { path: string; text: string };

/** Sample data: a number, which is what most functions take, then texts; each can be found again in what comes out. */
export const samples = [7, 'Kxq', 'Wzy'] as const;

/** Where data is a day, an amount or a code of a list: what those functions take instead. */
const special: Record<string, readonly unknown[]> = {
  bornOn: ['1980-01-01'],
  daysLeft: [7, '2026-12-15'],
  withinTime: ['2026-12-15', 'Kxq'],
  momentWithSeconds: ['2026-12-15T10:12:33'],
  receiptDay: ['2026-12-15'],
  pendingSince: ['2026-12-15'],
  moment: ['2026-12-15T10:12'],
  yesInTime: ['2026-12-18T17:00'],
  notInTime: ['2026-12-18T17:00'],
  printed: ['2026-12-15T10:12', 'Kxq'],
  copayment: [3615, 'due'],
  doorOf: [{ building: 'B', floor: '2', room: '14' }],
  longDate: ['2026-12-15T10:12'],
  euros: [3615],
  spokenEuros: [3615],
  countdown: [7],
  since: ['2026-12-15'],
  until: ['2026-12-15'],
  between: ['2026-12-15', '2027-01-14'],
};

/** Every text under `value`. @throws when something in a catalogue is no text. */
export function textsOf(value: unknown, path = ''): CatalogueText[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value === 'function') return textsOf(sampled(value as Sampled, path), path);
  if (typeof value !== 'object' || value === null) throw new Error(`${path} is no text`);
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, path ? `${path}.${key}` : key));
}

type Sampled = (...data: readonly unknown[]) => unknown;

function sampled(text: Sampled, path: string): unknown {
  const own = special[path.split('.').at(-1) ?? ''];
  return text(...(own ?? samples));
}

/** All sentences of a text, without their end. */
export function sentencesOf(text: string): string[] {
  return text.split(/[.!?:;…؟؛]\s|\n/).filter((sentence) => sentence !== '');
}
