/** Structure of what a catalogue says of a filter. */
type Texts = {
  filtering: { state: string; states: Readonly<Record<string, string>> };
  asking: { criteria: Readonly<Record<'bookingNumber' | 'prescription', string>> };
  found: {
    always: string;
    since: (day: string) => string;
    until: (day: string) => string;
    between: (first: string, last: string) => string;
  };
};

type Filter = { from: string; to: string; state: string; bookingNumber: string; prescription: string };

/** One part of a filter in words; a code stands apart from its label, for who spells it. */
export type FilterWords = { text: string; code?: string };

/** What was searched for, in the order of the form. Days are `YYYY-MM-DD`, or empty where it is open. */
export function filterInWords(filter: Filter, { filtering, asking, found }: Texts): FilterWords[] {
  const { from, to, state } = filter;
  const numbers = (['bookingNumber', 'prescription'] as const)
    .filter((criterion) => filter[criterion] !== '')
    .map((criterion) => ({ text: `${asking.criteria[criterion]}:`, code: filter[criterion] }));
  const period = (): string => {
    if (from !== '' && to !== '') return found.between(from, to);
    if (from !== '') return found.since(from);
    return to === '' ? found.always : found.until(to);
  };
  return [{ text: period() }, { text: `${filtering.state}: ${filtering.states[state] ?? ''}` }, ...numbers];
}
