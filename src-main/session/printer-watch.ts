import type { Printer } from '../devices/printer.ts';
import type { Session } from './session.ts';

/** While nobody is there, the idle screen tells whether paper can be had: asked at once and every `everyMs`. */
export function watchPrinter(
  printer: Printer,
  session: Pick<Session, 'handle' | 'view'>,
  everyMs = 10_000,
): { stop: () => void } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  async function check(): Promise<void> {
    if (session.view().kind === 'idle') {
      const status = await printer.status().catch(() => ({ ok: false, error: 'unavailable' }) as const);
      if (!stopped) session.handle({ kind: 'printerChecked', condition: status.ok ? 'ready' : status.error });
    }
    if (!stopped) timer = setTimeout(() => void check(), everyMs);
  }
  void check();
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
