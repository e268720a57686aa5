import type { View } from '../src-main/contract/view.ts';
import type { VoiceAction } from '../src-main/contract/voice.ts';
import { nextInDirection, tabbables } from './focus-path.ts';
import type { Direction } from './focus-path.ts';
import type { Dispatch } from './screen.ts';

const directions: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Keys of a tactile keypad beside the four arrows and OK; those for the voice stand on the better ones only. */
const voiceKeys: Record<string, VoiceAction> = {
  F2: 'repeat',
  F4: 'slower',
  F6: 'faster',
  F7: 'quieter',
  F8: 'louder',
  AudioVolumeDown: 'quieter',
  AudioVolumeUp: 'louder',
};

/** Rule T6: a hand that trembles goes back once. */
const againMs = 500;

/**
 * Everything with arrows, OK (Enter), back (Escape) and help (F1). A key acts when it is let go, on what had the focus
 * when it went down; held down it is one key. Gives the end of listening.
 */
export function listenToKeys(page: Window, viewNow: () => View | null, dispatch: Dispatch): () => void {
  let pressedOn: Element | null = null;
  /** What was there when the key went down: it is meant for that. */
  let viewAtDown: View | null = null;
  let wentBackAt = -Infinity;

  function goBack(): void {
    const view = viewAtDown;
    // The question whether more time is needed is answered by any key (totem.svelte.ts).
    if (!view || view.warning) return;
    if (performance.now() - wentBackAt < againMs || !hasSettled(page.document)) return;
    wentBackAt = performance.now();
    if (view.overlay) dispatch({ kind: 'closeOverlay' });
    else if (view.voice?.status === 'unplugged') dispatch({ kind: 'voice', action: 'withoutVoice' });
    else if (view.canGoBack) dispatch({ kind: 'back' });
  }

  function down(event: KeyboardEvent): void {
    const view = viewNow();
    if (!view || event.ctrlKey || event.altKey || event.metaKey) return;
    // EN 301 549, 5.7: nothing repeats.
    if (event.repeat) {
      event.preventDefault();
      return;
    }
    viewAtDown = view;
    if (view.voice?.status === 'on' && event.key !== 'F2') dispatch({ kind: 'voice', action: 'hush' });
    if (event.defaultPrevented) return;
    // Else a dialog would close while the key goes down, and the screen behind it go back when it comes up.
    if (event.key === 'Escape') event.preventDefault();
    const direction = directions[event.key];
    if (direction) {
      if (move(page, direction)) event.preventDefault();
    } else if (isPress(event)) {
      event.preventDefault();
      pressedOn = page.document.activeElement;
    }
  }

  function up(event: KeyboardEvent): void {
    const view = viewNow();
    const target = pressedOn;
    const action = voiceKeys[event.key];
    if (!view) return;
    if (isPress(event)) {
      pressedOn = null;
      const isSame = target === page.document.activeElement && hasSettled(page.document);
      if (isSame && target instanceof HTMLElement) target.click();
    } else if (event.key === 'F1') dispatch({ kind: 'openOverlay', overlay: 'help' });
    else if (event.key === 'F3')
      dispatch({ kind: 'voice', action: view.voice?.status === 'on' ? 'stop' : 'start' });
    else if (event.key === 'F9') dispatch({ kind: 'voice', action: view.voice?.blanked ? 'show' : 'blank' });
    else if (event.key === 'Escape' || event.key === 'BrowserBack') goBack();
    else if (action) dispatch({ kind: 'voice', action });
  }

  page.addEventListener('keydown', down);
  page.addEventListener('keyup', up);
  return () => {
    page.removeEventListener('keydown', down);
    page.removeEventListener('keyup', up);
  };
}

/** Rule T6: what has just appeared (Page.svelte, Dialog.svelte) takes no key that was meant for what was there before. */
function hasSettled(page: Document): boolean {
  const shown = Array.from(page.querySelectorAll('main, dialog[open]')).at(-1);
  return !(shown?.getAnimations() ?? []).some(({ playState }) => playState === 'running');
}

/** OK, or a space, on what is pressed rather than typed into. */
function isPress(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' && event.key !== ' ') return false;
  return !(event.target instanceof HTMLInputElement && event.target.type === 'text');
}

/** `false`: the key means something else here, as in a text. */
function move(page: Window, direction: Direction): boolean {
  const from = page.document.activeElement;
  const inText = from instanceof HTMLInputElement && from.type === 'text';
  if (inText && (direction === 'left' || direction === 'right')) return false;
  if (scrolls(from, direction)) return true;
  const next = nextInDirection(tabbables(page.document), from, direction, page.document.dir === 'rtl');
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return true;
}

/** A text that goes on is read to its end before the focus goes on. */
function scrolls(box: Element | null, direction: Direction): boolean {
  if (!(box instanceof HTMLElement) || !box.matches('[data-scroll]')) return false;
  const by = direction === 'down' ? box.clientHeight * 0.7 : direction === 'up' ? -box.clientHeight * 0.7 : 0;
  const before = box.scrollTop;
  const end = box.scrollHeight - box.clientHeight;
  if (by === 0 || (by > 0 ? before >= end - 2 : before <= 0)) return false;
  box.scrollTop = before + by;
  return true;
}
