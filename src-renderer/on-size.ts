type Tell = (width: number, height: number, letter: number) => void;

/**
 * Tells the inner size of an element and of its letters, in pixels, at once and at every change: a frame later, because what is laid out
 * anew in answer to it would otherwise be a loop of measuring. An attachment; gives its end.
 */
export function onSize(tell: Tell): (element: HTMLElement) => () => void {
  return (element) => {
    let frame = 0;
    const look = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const letter = parseFloat(getComputedStyle(element).fontSize);
        tell(element.clientWidth, element.clientHeight, letter);
      });
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  };
}
