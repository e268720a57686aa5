import { app, BrowserWindow, webContents } from 'electron';
import type { Session, WebContents } from 'electron';
import type { WindowSignIn } from '../../src-main/identity/identity-provider.ts';
import { lockDown } from '../../src-main/shell/lock-down.ts';
import { openLockedWindow } from '../../src-main/shell/locked-window.ts';
import { openSignInView, type SignInEnd, type SignInView } from '../../src-main/shell/sign-in-window.ts';
import { never, openIdentityRig } from './identity-rig.ts';

/**
 * What runs in Electron: sign-in views in a window like the totem's, for a test that drives them from outside over the
 * channel of a child process. The protocol of the developer tools would look into every page, and a page or a service
 * worker that ends while it is looked at takes Electron 33 down now and then.
 */
export type SignInBench = {
  /** Gives the number of the view. */
  open(url: string, redirectUri: string, hosts: string[]): number;
  state(view: number): SignInState;
  /** Starts a script in the page, as if a finger had just touched it; its value appears in `state`. */
  run(view: number, script: string): void;
  /** What the session of this view, which may be gone, still holds. */
  leftOf(view: number): Promise<number>;
  /** The adapter itself, as it is bundled and as it runs in this Electron. */
  startWindow(issuer: string): Promise<{ url: string; redirectUri: string }>;
  /** By way of the view that was opened last. Gives the codice fiscale, or the refusal. */
  finish(callbackUrl: string): Promise<string>;
  /** Without anybody who has signed in. */
  leave(view: number): Promise<boolean>;
  tryDevTools(view: number): void;
  close(view: number): void;
  windows(): number;
  /** Pages of any kind that live. */
  pages(): number;
  /** Where the middle of a view is on the display. */
  middle(): { x: number; y: number };
  log(): { event: string; [field: string]: unknown }[];
};

export type SignInState = {
  end: SignInEnd | null;
  cleared: boolean;
  addresses: string[];
  url: string | null;
  canGoBack: boolean;
  devTools: boolean;
  /** Of the last script, as JSON; `null` until it is there. */
  ran: string | null;
};

type Opened = { view: SignInView; contents: WebContents; session: Session; state: SignInState };

const log: ReturnType<SignInBench['log']> = [];
const note = (event: string, fields: object = {}): void => void log.push({ event, ...fields });
const opened: Opened[] = [];
let signIn: WindowSignIn | null = null;

for (const event of ['uncaughtException', 'unhandledRejection'])
  process.on(event, (error: unknown) => note('crashed', { error: String(error) }));
app.on('window-all-closed', () => undefined);

function find(view: number): Opened {
  const found = opened[view];
  if (!found) throw new Error('no such view');
  return found;
}

lockDown(note);
void app.whenReady().then(() => {
  const parent = openLockedWindow({ width: 720, height: 1280, frame: false }, { partition: 'visit-a' });
  void parent.loadURL('data:text/html,<h1>Totem</h1>');
  const bench: SignInBench = {
    open(url, redirectUri, hosts) {
      const state: SignInState = {
        ...{ end: null, cleared: false, addresses: [], url: null, canGoBack: false, devTools: false },
        ran: null,
      };
      const made: WebContents[] = [];
      app.once('web-contents-created', (_event, each) => made.push(each));
      const view = openSignInView({
        ...{ url, redirectUri, hosts, parent },
        bounds: { x: 0, y: 120, width: 720, height: 1000 },
        onAddress: (host, secure) => state.addresses.push(`${secure ? 'lock' : 'open'} ${host}`),
        log: note,
      });
      void view.finished.then((end) => (state.end = end));
      void view.cleared.then(() => (state.cleared = true));
      const [contents] = made;
      if (!contents) throw new Error('no view was made');
      const { session } = contents;
      return opened.push({ view, contents, session, state }) - 1;
    },
    state(view) {
      const { contents, state } = find(view);
      const isThere = !contents.isDestroyed();
      return {
        ...state,
        url: isThere ? contents.getURL() : null,
        canGoBack: isThere && contents.navigationHistory.canGoBack(),
        devTools: isThere && contents.isDevToolsOpened(),
      };
    },
    run(view, script) {
      const { contents, state } = find(view);
      state.ran = null;
      void contents.executeJavaScript(script, true).then(
        (value: unknown) => (state.ran = JSON.stringify(value ?? null)),
        (error: unknown) => (state.ran = JSON.stringify(`failed: ${String(error)}`)),
      );
    },
    leftOf: async (view) => {
      const { session } = find(view);
      return (await session.cookies.get({})).length + (await session.getCacheSize());
    },
    startWindow: async (issuer) => {
      signIn = await openIdentityRig({ issuer }).startWindow();
      return { url: signIn.url, redirectUri: signIn.redirectUri };
    },
    finish: async (callbackUrl) => {
      const finished = await signIn?.finish(callbackUrl, find(opened.length - 1).view.leave, never);
      if (!finished?.ok) return finished?.error ?? 'not started';
      await finished.value.signOut();
      return finished.value.person.fiscalCode;
    },
    leave: (view) => find(view).view.leave(null),
    tryDevTools: (view) => find(view).contents.openDevTools(),
    close: (view) => find(view).view.close(),
    middle: () => {
      const { x, y } = parent.getContentBounds();
      return { x: x + 360, y: y + 620 };
    },
    pages: () => webContents.getAllWebContents().length,
    windows: () => BrowserWindow.getAllWindows().length,
    log: () => log,
  };
  process.on('message', (call: SignInCall) => void answer(bench, call));
  process.once('disconnect', () => app.exit());
  process.send?.({ id: 0 } satisfies SignInAnswer);
});

async function answer(bench: SignInBench, { id, method, args }: SignInCall): Promise<void> {
  const asked = bench[method] as (...all: unknown[]) => unknown;
  const answered: SignInAnswer = await Promise.resolve()
    .then(() => asked(...args))
    .then(
      (value) => ({ id, value }),
      (error: unknown) => ({ id, error: String(error) }),
    );
  process.send?.(answered);
}

export type SignInCall = { id: number; method: keyof SignInBench; args: unknown[] };
/** Number 0 says that the bench stands. */
export type SignInAnswer = { id: number; value?: unknown; error?: string };
