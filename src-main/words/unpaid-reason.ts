/** Structure of what a catalogue says of a debt that cannot be paid here. */
type Texts = { why: Readonly<Partial<Record<string, string>>>; pendingSince: (day: string) => string };

/** Why a booking cannot be paid here; empty when it can, and where its state says it. `paidOn`: `YYYY-MM-DD`, or empty. */
export function unpaidReason({ payable, paidOn }: { payable: string; paidOn: string }, texts: Texts): string {
  if (payable === 'pending' && paidOn !== '') return texts.pendingSince(paidOn);
  return texts.why[payable] ?? '';
}
