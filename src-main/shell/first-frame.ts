import type { Config } from '../config.ts';
import { noWishes } from '../contract/comfort.ts';
import type { Frame } from '../contract/view.ts';
import { displayOf } from '../display.ts';

/** What surrounds a screen that is shown without a kiosk: before there is one, or when there will be none. */
export function firstFrame(config: Config): Frame {
  const { facility, helpDesk } = config;
  const display = displayOf(config);
  return {
    facility,
    helpDesk,
    display,
    assistance: 'none',
    ...noWishes,
    canLeave: false,
    canGoBack: false,
    voice: null,
    staffDoor: false,
    warning: null,
  };
}
