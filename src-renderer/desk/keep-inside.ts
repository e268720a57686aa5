const reachable =
  'button, input:not([type="hidden"]), select, textarea, a[href], [tabindex]:not([tabindex="-1"])';

/** Tab goes round inside of a dialog, also where the window has no frame to go to. */
export function keepInside(dialog: HTMLElement, event: KeyboardEvent): void {
  if (event.key !== 'Tab') return;
  const stops = Array.from(dialog.querySelectorAll<HTMLElement>(reachable)).filter(
    (each) => !each.hasAttribute('disabled') && each.closest('[hidden]') === null,
  );
  const [first, last] = [stops[0], stops.at(-1)];
  const edge = event.shiftKey ? first : last;
  const isOutside = !stops.includes(document.activeElement as HTMLElement);
  if (document.activeElement !== edge && !isOutside) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
