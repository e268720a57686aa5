import { app, Menu } from 'electron';
import type { Session, WebContents } from 'electron';
import type { Log } from '../log.ts';

/** Electron allows by default what a totem never needs: everything is denied, for every page there will be. */
export function lockDown(log: Log): void {
  Menu.setApplicationMenu(null);
  app.on('web-contents-created', (_event, contents) => lockContents(contents, log));
  app.on('session-created', (session) => lockSession(session, log));
  app.on('certificate-error', (event) => event.preventDefault());
  app.on('login', (event) => event.preventDefault());
  app.on('select-client-certificate', (event) => event.preventDefault());
}

function lockContents(contents: WebContents, log: Log): void {
  const refuse = (event: { preventDefault: () => void }): void => {
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
  contents.setWindowOpenHandler(() => {
    log('navigationRefused');
    return { action: 'deny' };
  });
  void contents.setVisualZoomLevelLimits(1, 1).catch(() => undefined);
}

function lockSession(session: Session, log: Log): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    log('permissionRefused', { permission });
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.on('will-download', (event) => event.preventDefault());
  // No page of ours ever speaks to a network.
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !/^(app|data|blob|devtools|about):/.test(details.url) });
  });
}
