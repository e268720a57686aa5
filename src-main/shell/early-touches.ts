/** Far more than anybody touches in the second that it takes to open the devices. */
const most = 32;

/** Takes commands from the first frame on: what is touched before there is a kiosk waits for it. */
export interface EarlyTouches {
  /** `false`: refused as no command of the contract. */
  dispatch(command: unknown): boolean;
  /** From now on the kiosk answers; first what was touched before, in order. */
  open(kiosk: { dispatch(command: unknown): boolean }): void;
}

export function createEarlyTouches(): EarlyTouches {
  let kiosk: { dispatch(command: unknown): boolean } | null = null;
  let waiting: unknown[] = [];
  return {
    dispatch: (command) => {
      if (kiosk) return kiosk.dispatch(command);
      if (waiting.length < most) waiting.push(command);
      return true;
    },
    open: (opened) => {
      kiosk = opened;
      for (const command of waiting) opened.dispatch(command);
      waiting = [];
    },
  };
}
