/** What is cut off or hangs over: the first words of each element that holds more than it shows. */
export function overflowing(): string[] {
  return Array.from(document.querySelectorAll<HTMLElement>('button, h1, h2, p, dd, dt, li, label'))
    .filter((each) => !each.matches('.visually-hidden'))
    .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
    .map(({ tagName, textContent }) => `${tagName} ${textContent.trim().slice(0, 40)}`);
}
