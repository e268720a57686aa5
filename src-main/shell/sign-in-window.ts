import { randomUUID } from 'node:crypto';
import type { BrowserWindow, Rectangle, Session } from 'electron';
import type { LeavePage } from '../identity/gateway-page.ts';
import type { Log } from '../log.ts';
import { lockSession, openWay } from './lock-down.ts';
import { openLockedView } from './locked-window.ts';
import { leaveBy } from './leave-by.ts';
import { boxIn } from './sign-in-box.ts';
import { belongsTo, hostOf, isBackAt } from './sign-in-hosts.ts';

export type SignInViewOptions = {
  /** Where the person signs in. Its host is open to the view. */
  url: string;
  /** Where the view stops; nothing is sent there. */
  redirectUri: string;
  /** What else is open: `host` or `host:port`, the issuer's and those of the identity providers. */
  hosts: readonly string[];
  /** In the parent's own pixels, below our frame. */
  bounds: Rectangle;
  parent: BrowserWindow;
  /** For our frame: whose page this is, and whether it came encrypted. */
  onAddress: (host: string, secure: boolean) => void;
  /** Somebody has touched it. */
  onTouched?: () => void;
  log: Log;
};

/** `callbackUrl`: what the view has stored waits for `leave`. `cancelled`: closed, or the page could not be had. */
export type SignInEnd = { callbackUrl: string } | { cancelled: true };

export type SignInView = {
  /** The view is out of sight by then. */
  finished: Promise<SignInEnd>;
  /** Nothing of the sign-in is left in its session. Never rejects. */
  cleared: Promise<void>;
  /** After a `callbackUrl`; else there is nothing left that could go. */
  leave: LeavePage;
  setBounds(bounds: Rectangle): void;
  close(): void;
};

/**
 * The page of the gateway, in a view of its own within the totem's window. What it stores is in memory, for this sign-in
 * alone, and goes with it. It reaches the hosts that are named and no other, and gets nothing else of this machine.
 */
export function openSignInView(options: SignInViewOptions): SignInView {
  const { url, redirectUri, parent, log } = options;
  const hosts = new Set([new URL(url).host, ...options.hosts]);
  const view = openLockedView(`sign-in-${randomUUID()}`);
  const contents = view.webContents;
  const { session } = contents;
  let isOver = false;
  let tellEnd: (end: SignInEnd) => void = () => undefined;
  let tellCleared: (cleared: Promise<void>) => void = () => undefined;
  const finished = new Promise<SignInEnd>((resolve) => (tellEnd = resolve));
  const cleared = new Promise<void>((resolve) => (tellCleared = resolve));

  function end(how: SignInEnd): void {
    if (isOver) return;
    isOver = true;
    parent.off('closed', cancel);
    if (!parent.isDestroyed()) view.setVisible(false);
    // Not within an event of the page itself: Chromium is still at work on it there.
    setImmediate(() => {
      if (!parent.isDestroyed()) parent.contentView.removeChildView(view);
      // A page that has brought somebody back is still needed to sign out with.
      if ('cancelled' in how) destroy();
    });
    tellEnd(how);
  }

  function destroy(): void {
    if (!contents.isDestroyed() && contents.debugger.isAttached()) contents.debugger.detach();
    if (!contents.isDestroyed()) contents.close();
    tellCleared(clear(session));
  }

  let leaving: Promise<boolean> | null = null;
  async function leaveOnce(address: string | null): Promise<boolean> {
    if ('cancelled' in (await finished)) return false;
    if (address !== null) hosts.add(new URL(address).host);
    const isLeft = address !== null && (await leaveBy(contents, address));
    await new Promise((resolve) => setImmediate(resolve));
    destroy();
    await cleared;
    return isLeft;
  }

  const cancel = (): void => end({ cancelled: true });

  /** The end of the way: seen before it is gone to. */
  function stopAt(event: { preventDefault: () => void; url: string; isMainFrame?: boolean }): void {
    if (event.isMainFrame === false || !isBackAt(redirectUri, event.url)) return;
    event.preventDefault();
    end({ callbackUrl: event.url });
  }

  const refused = new Set<string>();
  function refuse(address: string): false {
    // What the installer has to add to the configuration, or what an attacker tried: once is enough.
    const host = hostOf(address);
    if (!refused.has(host)) log('signInHostRefused', { host });
    refused.add(host);
    return false;
  }

  openWay(
    contents,
    (address) => isBackAt(redirectUri, address) || belongsTo(hosts, address) || refuse(address),
  );
  contents.on('will-navigate', stopAt);
  contents.on('will-redirect', stopAt);
  lockSession(session, log, (address) =>
    // What carries no address of its own carries nothing out.
    /^(data|blob):/.test(address) ? true : belongsTo(hosts, address) || refuse(address),
  );
  boxIn(contents);
  contents.on('login', (event, _details, _asked, answer) => {
    event.preventDefault();
    answer();
  });
  contents.on('input-event', () => options.onTouched?.());
  contents.on('did-navigate', (_event, address) => tellAddress(address));
  contents.on('did-fail-load', (_event, code, _text, _address, isMainFrame) => {
    // A page that gives way to another one is no failure.
    if (isMainFrame && code !== ABORTED) cancel();
  });
  contents.on('render-process-gone', cancel);
  contents.on('destroyed', cancel);
  parent.on('closed', cancel);

  function tellAddress(address: string): void {
    if (!isOver) options.onAddress(hostOf(address), new URL(address).protocol === 'https:');
  }

  view.setBounds(options.bounds);
  parent.contentView.addChildView(view);
  contents.loadURL(url).catch(() => {
    // Its very first page was refused or could not be had: there is nothing to look at.
    if (!isOver && hostOf(contents.getURL()) === '') cancel();
  });
  contents.focus();

  return {
    finished,
    cleared,
    leave: (address) => (leaving ??= leaveOnce(address)),
    setBounds: (bounds) => {
      if (!isOver) view.setBounds(bounds);
    },
    close: cancel,
  };
}

/** `net::ERR_ABORTED`. */
const ABORTED = -3;

async function clear(session: Session): Promise<void> {
  const steps = [
    session.closeAllConnections(),
    session.clearStorageData(),
    session.clearCache(),
    session.clearAuthCache(),
    session.clearHostResolverCache(),
  ];
  await Promise.allSettled(steps);
}
