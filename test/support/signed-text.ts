import type { Database } from '../../src-main/storage/database.ts';

/** The text in the code of a receipt, as it was kept. @throws where none was. */
export function signedTextOn({ connection }: Database, cancellationNumber: string): string {
  const text = connection
    .prepare('select signed_text from cancellation_receipts where cancellation_number = ?')
    .pluck()
    .get(cancellationNumber);
  if (typeof text !== 'string') throw new Error('no receipt was kept');
  return text;
}
