/** Two to 32 letters, digits, dots and hyphens, with a letter or digit at either end: `m.rossi`. Case does not count. */
const pattern = /^[a-z0-9](?:[a-z0-9.-]{0,30})[a-z0-9]$/i;

export function isOperatorName(name: string): boolean {
  return pattern.test(name);
}
