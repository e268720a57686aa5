export type Direction = 'up' | 'down' | 'left' | 'right';

const selector = 'button:not(:disabled), input:not(:disabled), [tabindex="0"]';

/** What can have the focus now, in the order of reading; under a dialog nothing can. */
export function tabbables(page: Document): HTMLElement[] {
  const dialogs = Array.from(page.querySelectorAll('dialog[open]'));
  const within = dialogs.at(-1) ?? page;
  return Array.from(within.querySelectorAll<HTMLElement>(selector)).filter(
    (each) => !each.matches('[tabindex="-1"]') && (within !== page || each.closest('dialog') === null),
  );
}

/**
 * Where an arrow leads: among the keys of a keypad to the nearest one that way, everywhere else up and left to the one
 * before, down and right to the next, round from the last to the first.
 */
export function nextInDirection(
  path: readonly HTMLElement[],
  from: Element | null,
  direction: Direction,
  rightToLeft: boolean,
): HTMLElement | null {
  const keypad = from?.closest('[data-keypad]');
  const keys = keypad ? path.filter((each) => keypad.contains(each)) : [];
  const near = from && nearest(keys, from.getBoundingClientRect(), direction);
  if (near) return near;
  const forwards = direction === 'down' || direction === (rightToLeft ? 'left' : 'right');
  const edge = keys.at(forwards ? -1 : 0) ?? from;
  const at = path.indexOf(edge as HTMLElement);
  if (at < 0) return path[0] ?? null;
  return path[(at + (forwards ? 1 : -1) + path.length) % path.length] ?? null;
}

/** Along the direction first, aside of it at double cost. */
function nearest(keys: readonly HTMLElement[], from: DOMRect, direction: Direction): HTMLElement | null {
  let best: HTMLElement | null = null;
  let least = Infinity;
  for (const key of keys) {
    const box = key.getBoundingClientRect();
    const [dx, dy] = [middleX(box) - middleX(from), middleY(box) - middleY(from)];
    const sideways = direction === 'left' || direction === 'right';
    const along = { up: -dy, down: dy, left: -dx, right: dx }[direction];
    const aside = Math.abs(sideways ? dy : dx);
    if (along <= 1 || aside > along * 1.5) continue;
    const cost = along + 2 * aside;
    if (cost < least) [best, least] = [key, cost];
  }
  return best;
}

const middleX = ({ left, right }: DOMRect): number => (left + right) / 2;
const middleY = ({ top, bottom }: DOMRect): number => (top + bottom) / 2;
