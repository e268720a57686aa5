import type { Config } from '../config.ts';
import type { Frame } from '../contract/view.ts';

/** What surrounds a screen that is shown without a kiosk: before there is one, or when there will be none. */
export function firstFrame({ facility, helpDesk }: Pick<Config, 'facility' | 'helpDesk'>): Frame {
  return { facility, helpDesk, assistance: 'none', language: 'it', warning: null };
}
