import type { Input } from 'electron';

const working = new Set([
  'Backspace',
  'Delete',
  'Tab',
  'Enter',
  'Escape',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Shift',
  'CapsLock',
  'AltGraph',
  // Of a tactile keypad: help, and the voice.
  'F1',
  'F2',
  'F3',
  'F4',
  'F6',
  'F7',
  'F8',
  'F9',
  'AudioVolumeUp',
  'AudioVolumeDown',
  'BrowserBack',
]);

/** What typing and moving about take; every chord of the browser (reload, zoom, print, tools …) is none of it. */
export function isAllowedKey({
  key,
  control,
  alt,
  meta,
}: Pick<Input, 'key' | 'control' | 'alt' | 'meta'>): boolean {
  if (meta) return false;
  // AltGr, with which an Italian keyboard writes @ and #, comes as Ctrl+Alt in Windows.
  if (/^.$/u.test(key)) return control === alt;
  return working.has(key) && !control && !alt;
}
