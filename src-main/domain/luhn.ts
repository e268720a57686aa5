/** Whether the last of these digits is the Luhn digit of the others (ISO/IEC 7812-1, annex B). */
export function endsWithLuhnDigit(digits: string): boolean {
  let sum = 0;
  for (const [index, character] of Array.from(digits).reverse().entries()) {
    const digit = Number(character) * (index % 2 === 1 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}
