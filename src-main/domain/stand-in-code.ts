import { endsWithLuhnDigit } from './luhn.ts';

/**
 * Provisional codice fiscale: 7 digits of serial, 3 of office, 1 of control (Luhn, as in a partita IVA).
 * Serial zero is what other programs write for "none".
 */
export function isProvisionalCode(code: string): boolean {
  return /^\d{11}$/.test(code) && !code.startsWith('0000000') && endsWithLuhnDigit(code);
}

/** STP (foreigners without papers) and ENI (EU citizens without cover) codes; no control digit is documented. */
export function isStpOrEni(code: string): boolean {
  return /^(STP|ENI)\d{13}$/.test(code);
}
