/**
 * Provisional codice fiscale: 7 digits of serial, 3 of office, 1 of control (Luhn, as in a partita IVA).
 * Serial zero is what other programs write for "none".
 */
export function isProvisionalCode(code: string): boolean {
  return /^\d{11}$/.test(code) && !code.startsWith('0000000') && luhnSum(code) % 10 === 0;
}

/** STP (foreigners without papers) and ENI (EU citizens without cover) codes; no control digit is documented. */
export function isStpOrEni(code: string): boolean {
  return /^(STP|ENI)\d{13}$/.test(code);
}

function luhnSum(code: string): number {
  let sum = 0;
  for (const [index, character] of Array.from(code).reverse().entries()) {
    const digit = Number(character) * (index % 2 === 1 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum;
}
