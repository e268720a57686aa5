import type { Command } from '../src-main/contract/command.ts';
import type { ScreenKind, View } from '../src-main/contract/view.ts';

/** The slice of the view that one screen gets. */
export type ViewOf<Kind extends ScreenKind> = Extract<View, { kind: Kind }>;

/** Sends a command; its effect, if any, is the next view. */
export type Dispatch = (command: Command) => void;

/** What a screen is given. */
export type ScreenProps<Kind extends ScreenKind> = { view: ViewOf<Kind>; dispatch: Dispatch };
