import type { Position, TextSize, Theme } from '../src-main/contract/comfort.ts';

export const textSizes: readonly TextSize[] = ['normal', 'large', 'largest', 'small'];
export const themes: readonly Theme[] = ['standard', 'blackOnWhite', 'whiteOnBlack'];
export const positions: readonly Position[] = ['normal', 'low'];

/** The one that a touch goes to: round and round, larger texts first. */
export function after<Choice>(choices: readonly Choice[], present: Choice): Choice {
  return choices[(choices.indexOf(present) + 1) % choices.length] ?? present;
}
