/**
 * Tells the inner size of an element, in pixels, at once and at every change: a frame later, because what is laid out
 * anew in answer to it would otherwise be a loop of measuring. An attachment; gives its end.
 */
export function onSize(tell: (width: number, height: number) => void): (element: HTMLElement) => () => void {
  return (element) => {
    let frame = 0;
    const look = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => tell(element.clientWidth, element.clientHeight));
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  };
}
