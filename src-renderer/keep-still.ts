/** What a browser does by itself and a totem must not: print dialog, menu, things dragged in or out. */
export function keepStill(page: Window): void {
  page.print = () => undefined;
  for (const event of ['contextmenu', 'dragstart', 'dragover', 'drop', 'auxclick'] as const) {
    page.addEventListener(event, (happened) => happened.preventDefault());
  }
}
