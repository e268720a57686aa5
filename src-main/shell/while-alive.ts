import type { WebContents } from 'electron';

/**
 * The work of a page, but no longer than `ms` and no longer than the process of a page that is being watched lives:
 * what a dead page was asked is never answered.
 * @throws DOMException named `TimeoutError` or `AbortError`, or what the work throws.
 */
export async function whileAlive<Value>(
  ms: number,
  work: (watch: (page: WebContents) => void) => Promise<Value>,
): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  let end: (error: DOMException) => void = () => undefined;
  const over = new Promise<never>((_resolve, reject) => {
    end = reject;
    timer = setTimeout(() => reject(new DOMException('the page takes too long', 'TimeoutError')), ms);
  });
  const watch = (page: WebContents): void => {
    page.once('render-process-gone', () => end(new DOMException('the page has gone', 'AbortError')));
  };
  try {
    return await Promise.race([work(watch), over]);
  } finally {
    clearTimeout(timer);
  }
}
