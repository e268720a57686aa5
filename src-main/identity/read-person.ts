import { isFiscalCode, normaliseFiscalCode } from '../domain/fiscal-code.ts';
import type { SignedInPerson } from './identity-provider.ts';

/** Under which name the gateway says what. */
export type ClaimNames = { fiscalCode: string; givenName: string; familyName: string; birthDate: string };
export type Claims = Readonly<Record<string, unknown>>;

/** Before an Italian tax number, as SPID and CIE write it. */
const taxNumberPrefix = /^TINIT-/i;

/** The person of these claims; `null` where one is missing or cannot be that. */
export function readPerson(claims: Claims, names: ClaimNames): SignedInPerson | null {
  const fiscalCode = normaliseFiscalCode(textOf(claims, names.fiscalCode).replace(taxNumberPrefix, ''));
  const givenName = textOf(claims, names.givenName);
  const familyName = textOf(claims, names.familyName);
  const birthDate = textOf(claims, names.birthDate);
  if (!isFiscalCode(fiscalCode) || !givenName || !familyName || !/^\d{4}-\d{2}-\d{2}$/.test(birthDate))
    return null;
  return { fiscalCode, givenName, familyName, birthDate };
}

function textOf(claims: Claims, name: string): string {
  // Only what the gateway has written itself, not what every object has.
  const value = Object.hasOwn(claims, name) ? claims[name] : undefined;
  return typeof value === 'string' ? value.trim() : '';
}
