import type { Result } from '../../result.ts';
import type { ScannerLog } from './scanner-log.ts';

/** Why there is nothing open; `detail` is what the library says, which never knows what was scanned. */
export type OpenFault = {
  what: 'absent' | 'notHidPos' | 'notOpened' | 'libraryMissing' | 'lost';
  detail?: string;
};

export type OpenScanner = {
  /** Settles when it is lost. */
  lost: Promise<OpenFault>;
  /** Never rejects. */
  close(): Promise<void>;
};

export type Retries = {
  /** Milliseconds to the second attempt, twice as many to each one after, at most the longest. */
  firstRetryMs?: number;
  longestRetryMs?: number;
};

type KeepOpenDeps = Retries & {
  open: () => Promise<Result<OpenScanner, OpenFault>>;
  become: (condition: 'ready' | 'outOfOrder') => void;
  /** Calls when what is to be opened may have come. Gives the end of watching. */
  watch: (onNews: () => void) => () => void;
  log: ScannerLog;
};

/** Milliseconds. A driver that does not let go of a device must not hold back the end of the program. */
const longestCloseMs = 1000;

/** Opens a device, and opens it again whenever it is lost. The same fault is logged once. Gives the end of it. */
export function keepOpen({
  open,
  become,
  watch,
  log,
  firstRetryMs = 500,
  longestRetryMs = 5000,
}: KeepOpenDeps): () => Promise<void> {
  let isOver = false;
  // As a function: it changes while this waits.
  const isClosing = (): boolean => isOver;
  let lastFault = '';
  let retryMs = firstRetryMs;
  let onNews = (): void => undefined;
  let onClose = (): void => undefined;

  function failed({ what, detail }: OpenFault): void {
    become('outOfOrder');
    if (what !== lastFault) log(what, detail === undefined ? {} : { detail });
    lastFault = what;
  }

  async function useUntilLost(scanner: OpenScanner): Promise<void> {
    const openedAt = Date.now();
    log('found');
    lastFault = '';
    become('ready');
    const end = await Promise.race([
      scanner.lost,
      new Promise<null>((resolve) => (onClose = () => resolve(null))),
    ]);
    await scanner.close();
    if (end) failed(end);
    // One that is lost as soon as it is open is not tried faster for that.
    if (Date.now() - openedAt > longestRetryMs) retryMs = firstRetryMs;
  }

  function pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        retryMs = Math.min(retryMs * 2, longestRetryMs);
        resolve();
      }, retryMs);
      const wake = (): void => {
        clearTimeout(timer);
        resolve();
      };
      onClose = wake;
      onNews = () => {
        retryMs = firstRetryMs;
        wake();
      };
    });
  }

  async function attempt(): Promise<Result<OpenScanner, OpenFault>> {
    // A driver that never answers is out of order too.
    const timer = setTimeout(() => become('outOfOrder'), longestRetryMs);
    const opened = await open();
    clearTimeout(timer);
    return opened;
  }

  async function run(): Promise<void> {
    while (!isClosing()) {
      const opened = await attempt();
      if (!opened.ok) failed(opened.error);
      else if (isClosing()) await opened.value.close();
      else await useUntilLost(opened.value);
      if (!isClosing()) await pause();
    }
  }

  const running = run();
  const unwatch = watch(() => onNews());
  return async () => {
    isOver = true;
    unwatch();
    onClose();
    let timer: NodeJS.Timeout | undefined;
    const waited = new Promise<void>((resolve) => (timer = setTimeout(resolve, longestCloseMs)));
    await Promise.race([running, waited]);
    clearTimeout(timer);
  };
}
