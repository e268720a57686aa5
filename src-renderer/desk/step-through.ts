/** Up and down lead from the button of one row to that of the next one. */
export function stepThrough(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const { target, currentTarget } = event;
  if (!step || !(target instanceof Element) || !(currentTarget instanceof Element)) return;
  const row = target.closest('tr');
  const rows = Array.from(currentTarget.querySelectorAll('tr'));
  const next = row ? rows[rows.indexOf(row) + step] : undefined;
  event.preventDefault();
  next?.querySelector('button')?.focus();
}
