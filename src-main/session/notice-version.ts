import { createHash } from 'node:crypto';
import { privacyVersion } from '../domain/privacy-version.ts';

/** A facility's own text is another version of it with every word. */
export function noticeVersion(own: readonly string[]): string {
  if (own.length === 0) return privacyVersion;
  return `${privacyVersion}/${createHash('sha256').update(own.join('\n')).digest('hex').slice(0, 8)}`;
}
