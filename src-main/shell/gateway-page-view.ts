import type { BrowserWindow } from 'electron';
import type { GatewayPage, Room } from '../identity/gateway-page.ts';
import type { Log } from '../log.ts';
import { openSignInView } from './sign-in-window.ts';
import type { SignInView } from './sign-in-window.ts';

type Deps = { window: () => BrowserWindow; hosts: readonly string[]; log: Log };

/** The gateway's pages, over the room that the totem's own screen leaves for them. */
export function createGatewayPageView({ window, hosts, log }: Deps): GatewayPage {
  let view: SignInView | null = null;
  /** A page that waits for its room: the screen that leaves it may still be on its way. */
  let show: ((room: Room) => void) | null = null;

  return {
    show: (way, { address, touched }, signal) =>
      new Promise((resolve) => {
        const gone = (): void => {
          show = null;
          resolve({ kind: 'gone' });
        };
        const open = (room: Room): void => {
          show = null;
          signal.removeEventListener('abort', gone);
          const opened = openSignInView({
            ...way,
            hosts,
            bounds: rounded(room),
            parent: window(),
            onAddress: address,
            onTouched: touched,
            log,
          });
          view = opened;
          signal.addEventListener('abort', opened.close, { once: true });
          void opened.finished.then((end) => {
            view = null;
            signal.removeEventListener('abort', opened.close);
            resolve('callbackUrl' in end ? { kind: 'back', ...end, leave: opened.leave } : { kind: 'gone' });
          });
        };
        if (signal.aborted) gone();
        else signal.addEventListener('abort', gone, { once: true });
        show = signal.aborted ? null : open;
      }),
    place: (given) => {
      // A room without size: something of ours lies over it, and the page is out of sight until there is room again.
      if (view) view.setBounds(rounded(given));
      if (given.width === 0 || given.height === 0) return;
      show?.(given);
    },
  };
}

function rounded({ x, y, width, height }: Room): Room {
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };
}
