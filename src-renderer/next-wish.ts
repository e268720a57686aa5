import type { Position, TextSize, Theme } from '../src-main/contract/comfort.ts';

/** Where one touch leads, round and round, larger texts first: a choice that leads nowhere does not compile. */
export const nextTextSize: Record<TextSize, TextSize> = {
  normal: 'large',
  large: 'largest',
  largest: 'small',
  small: 'normal',
};
export const nextTheme: Record<Theme, Theme> = {
  standard: 'blackOnWhite',
  blackOnWhite: 'whiteOnBlack',
  whiteOnBlack: 'standard',
};
export const nextPosition: Record<Position, Position> = { normal: 'low', low: 'normal' };
