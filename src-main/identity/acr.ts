/** From the weakest to the strongest (italia/spid-cie-oidc-docs; CIE uses the same addresses). */
const levels = [
  'https://www.spid.gov.it/SpidL1',
  'https://www.spid.gov.it/SpidL2',
  'https://www.spid.gov.it/SpidL3',
] as const;

/** Whether this level is at least that one. A level that is not of the list, letter by letter, is none. */
export function isStrongEnough(acr: string, minimum: string): boolean {
  return levels.some((level, rank) => level === acr && rank >= rankOf(minimum));
}

/** This level and the stronger ones: what a gateway is asked for, the weakest first. */
export function levelsFrom(minimum: string): string {
  return levels.filter((_level, rank) => rank >= rankOf(minimum)).join(' ');
}

function rankOf(level: string): number {
  const rank = levels.findIndex((each) => each === level);
  return rank < 0 ? Infinity : rank;
}
