/** Where on the screen, in its own pixels. */
export type Room = { x: number; y: number; width: number; height: number };

/**
 * Goes to this address with what the page has stored, where nobody sees it, and then forgets all of it; `null`: forgets
 * it at once. Whether it came there within its deadline. The first call counts. Never rejects.
 */
export type LeavePage = (url: string | null) => Promise<boolean>;

/**
 * `back`: the whole address at which the page stopped, out of sight; what it has stored waits for `leave`. `gone`: it
 * could not be had, or broke, and nothing is left of it.
 */
export type GatewayPageEnd = { kind: 'back'; callbackUrl: string; leave: LeavePage } | { kind: 'gone' };

/** The window in which the gateway's pages are shown on this screen: one at a time, and nothing of it is left. */
export interface GatewayPage {
  /** Until the person is back from the gateway, or the signal says that nobody waits any more. Never rejects. */
  show(
    way: { url: string; redirectUri: string },
    tell: { address: (host: string, secure: boolean) => void; touched: () => void },
    signal: AbortSignal,
  ): Promise<GatewayPageEnd>;
  /** The room that our own screen leaves for it; also before it is shown. */
  place(room: Room): void;
}
