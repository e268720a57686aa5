import type { Debugger, Session, WebContents } from 'electron';

/** What a page of somebody else could bring up on the screen or send out although every request for it is refused. */
export function boxIn(contents: WebContents): void {
  sandboxPages(contents.session);
  refuseFileDialogs(contents.debugger);
  // Else a page learns the addresses of this network, and speaks past the list of hosts.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setAudioMuted(true);
}

/**
 * By a policy added to each page: it may run scripts and send forms, and not open windows, ask questions, load files
 * down, or print, for which Chromium brings up a dialog of the system without asking anybody.
 */
function sandboxPages(session: Session): void {
  session.webRequest.onHeadersReceived((details, answer) => {
    const headers = details.responseHeaders ?? {};
    const name = Object.keys(headers).find((each) => /^content-security-policy$/i.test(each));
    const given = name === undefined ? [] : (headers[name] ?? []);
    const box = 'sandbox allow-forms allow-scripts allow-same-origin';
    answer({ responseHeaders: { ...headers, [name ?? 'Content-Security-Policy']: [...given, box] } });
  });
}

/**
 * A field for a file opens a dialog of the system with all folders in it, and no setting of Electron forbids it. The
 * protocol of the developer tools does, for the page and for each frame of another host in it.
 */
function refuseFileDialogs(tools: Debugger): void {
  const refuseIn = (target?: string): void => {
    for (const [method, params] of refusal)
      // A page that has gone meanwhile opens nothing either.
      tools.sendCommand(method, params, target).catch(() => undefined);
  };
  tools.attach('1.3');
  tools.on('message', (_event, method, params: { sessionId?: string }) => {
    if (method === 'Target.attachedToTarget') refuseIn(params.sessionId);
  });
  refuseIn();
}

const refusal = [
  ['Page.enable', {}],
  ['Page.setInterceptFileChooserDialog', { enabled: true }],
  // Not made to wait for it: a frame that waits for a second client never starts in Electron 33.
  ['Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true }],
] as const;
