import { app, Menu } from 'electron';
import type { Input, Session, WebContents } from 'electron';
import type { Log } from '../log.ts';
import { isAllowedKey } from './key-lock.ts';

/**
 * Before `ready`. Electron allows by default what neither a totem nor a desk needs: everything is denied, for every page there
 * will be.
 */
export function lockDown(log: Log): void {
  Menu.setApplicationMenu(null);
  // Two fingers zoom nothing, and a swipe goes nowhere. Not by setVisualZoomLevelLimits: asked before the page has
  // a frame it is never answered, and Electron keeps the window until it is.
  app.commandLine.appendSwitch('disable-pinch');
  app.commandLine.appendSwitch('overscroll-history-navigation', '0');
  app.on('web-contents-created', (_event, contents) => lockContents(contents, log));
  app.on('session-created', (session) => lockSession(session, log));
  // Wrong certificates and passwords are refused by Electron itself; a client certificate it would choose.
  app.on('select-client-certificate', (event, _contents, _url, _list, answer) => {
    event.preventDefault();
    answer();
  });
}

/** Where a page of somebody else may go; every other page goes nowhere. */
const ways = new WeakMap<WebContents, (url: string) => boolean>();

/** Lets the page of these contents go where `mayGo` says: the one exception, for signing in. */
export function openWay(contents: WebContents, mayGo: (url: string) => boolean): void {
  ways.set(contents, mayGo);
}

/** Which keys a page hears, where they are others than at the totem. */
const keyboards = new WeakMap<WebContents, (input: Input) => boolean>();

/** Lets the page of these contents hear the keys that `isAllowed` lets through. */
export function openKeyboard(contents: WebContents, isAllowed: (input: Input) => boolean): void {
  keyboards.set(contents, isAllowed);
}

function lockContents(contents: WebContents, log: Log): void {
  const refuse = (event: { preventDefault: () => void; url?: string }): void => {
    if (event.url !== undefined && ways.get(contents)?.(event.url)) return;
    event.preventDefault();
    log('navigationRefused');
  };
  // Our own loadURL does not pass here: only what a page, a link or a drop asks for.
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', (event) => {
    // The panel's frame shows a slip from memory.
    if (event.url !== 'about:srcdoc') refuse(event);
  });
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', refuse);
  contents.on('will-prevent-unload', (event) => event.preventDefault());
  contents.on('context-menu', (event) => event.preventDefault());
  contents.on('before-input-event', (event, input) => {
    const isAllowed = keyboards.get(contents) ?? isAllowedKey;
    if (!isAllowed(input)) event.preventDefault();
  });
  contents.on('zoom-changed', () => contents.setZoomFactor(1));
  contents.setWindowOpenHandler(() => {
    log('navigationRefused');
    return { action: 'deny' };
  });
}

/** What a page of ours may ask for; none ever speaks to a network. */
const ownScheme = /^(app|data|blob|devtools|about):/;

/** Denies this session everything but what `mayLoad` lets through. The last call for a session holds. */
export function lockSession(
  session: Session,
  log: Log,
  mayLoad = (url: string) => ownScheme.test(url),
): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    log('permissionRefused', { permission });
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayLoad(details.url) }));
}
