import type { Command } from './command.ts';
import type { LanguageCode } from './view.ts';

/** Heights of a capital letter: VVSG 2.0 gives 3.5-4.2, 4.8-5.6, 6.4-7.1 and 8.5-9.0 mm. */
export const textSizes = ['small', 'normal', 'large', 'largest'] as const;
export const themes = ['standard', 'blackOnWhite', 'whiteOnBlack'] as const;
/** `low`: every control between 800 and 1100 mm from the floor. */
export const positions = ['normal', 'low'] as const;

export type TextSize = (typeof textSizes)[number];
export type Theme = (typeof themes)[number];
export type Position = (typeof positions)[number];

/** How the person wants the screen. */
export type Comfort = { textSize: TextSize; theme: Theme; position: Position };

export const ordinaryComfort: Comfort = { textSize: 'normal', theme: 'standard', position: 'normal' };

/** What lies over the screen because somebody asked for it. */
export const overlays = ['help', 'problems', 'notice', 'fullNotice', 'languages', 'voice'] as const;
export type OverlayCode = (typeof overlays)[number];

/** What the person chose and opened: the part of a frame that commands alone decide. */
export type Wishes = { language: LanguageCode; comfort: Comfort; overlay: OverlayCode | null };

export const noWishes: Wishes = { language: 'it', comfort: ordinaryComfort, overlay: null };

/** The wishes after this command; the very same object when it changes none. */
export function wishesAfter(wishes: Wishes, command: Command): Wishes {
  switch (command.kind) {
    case 'chooseLanguage':
      return changed(wishes, { language: command.language, overlay: null });
    case 'setComfort': {
      const { textSize, theme, position } = command;
      const comfort = { textSize, theme, position };
      return sameComfort(comfort, wishes.comfort) ? wishes : { ...wishes, comfort };
    }
    case 'openOverlay':
      return changed(wishes, { overlay: command.overlay });
    case 'closeOverlay':
      return changed(wishes, { overlay: null });
    default:
      return wishes;
  }
}

export function sameComfort(one: Comfort, other: Comfort): boolean {
  return one.textSize === other.textSize && one.theme === other.theme && one.position === other.position;
}

function changed(wishes: Wishes, part: Partial<Wishes>): Wishes {
  const keys = Object.keys(part) as (keyof Wishes)[];
  return keys.some((key) => wishes[key] !== part[key]) ? { ...wishes, ...part } : wishes;
}
