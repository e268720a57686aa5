import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A place on the display, in pixels. */
export type Point = { x: number; y: number };

/** Keys and a pointer of the display itself: the program cannot tell them from a keyboard and a finger. */
export const xHand = {
  click: async ({ x, y }: Point): Promise<void> => {
    await run('xdotool', ['mousemove', String(Math.round(x)), String(Math.round(y)), 'click', '1']);
  },
  /** A person types with 80 ms and more between keys, a scanner with a few. */
  type: async (text: string, gapMs = 80): Promise<void> => {
    // Its delay is spent half with the key down and half up, and only one half comes between two keys.
    await run('xdotool', ['type', '--delay', String(gapMs * 2), text]);
  },
  key: async (...names: string[]): Promise<void> => {
    await run('xdotool', ['key', '--delay', '30', ...names]);
  },
  /** The whole display, as PNG. */
  picture: async (file: string, { width, height }: { width: number; height: number }): Promise<void> => {
    await run('import', ['-window', 'root', '-crop', `${width}x${height}+0+0`, file]);
  },
};
