import { join } from 'node:path';
import { databaseWith } from '../../test/support/booking-database.ts';
import { marioFiles } from '../../test/support/pcsc-bench.ts';
import { bookingOf, mario } from '../../test/support/sample-bookings.ts';
import { until } from '../../test/support/until.ts';
import { openVirtualCard } from '../../test/support/virtual-card.ts';
import type { VirtualCard } from '../../test/support/virtual-card.ts';
import { startTotem } from './app.ts';
import type { App } from './app.ts';
import type { Bench } from './figure.ts';

export const booking = bookingOf(mario);

/** Who puts Mario's card in and takes it out. */
type Hand = { insert(): Promise<void>; remove(): Promise<void> };
export type VisitedTotem = App & Hand;

type Peripherals = {
  /** A real print queue; else the simulated printer. */
  queue?: { queue: string; env: NodeJS.ProcessEnv };
  /** Another printer, as the configuration names it. */
  printer?: Record<string, unknown>;
  /** A card in the virtual reader of pcscd, which runs; else the panel of the simulated devices. */
  isCardReal?: boolean;
};

/** A totem with one booking in it, Mario's. */
export async function startVisited(
  bench: Bench,
  { queue, isCardReal = false, ...peripherals }: Peripherals = {},
): Promise<VisitedTotem> {
  const dataDir = join(bench.folder, 'visited');
  const database = await databaseWith([booking], join(dataDir, 'totem.db'));
  database.close();
  const cardReader = isCardReal ? 'pcsc' : 'simulated';
  const named = queue ? { driver: 'ipp', queue: queue.queue } : { driver: 'simulated' };
  const printer = peripherals.printer ?? named;
  const totem = await startTotem(bench, { devices: { cardReader, printer } }, queue?.env, dataDir);
  return { ...totem, ...(isCardReal ? cardHand() : await panelHand(totem)) };
}

function cardHand(): Hand {
  let card: VirtualCard | undefined;
  return {
    insert: async () => {
      card = await openVirtualCard(marioFiles);
    },
    remove: async () => {
      await card?.remove();
    },
  };
}

async function panelHand(totem: App): Promise<Hand> {
  const act = async (action: object): Promise<void> => {
    await totem.evaluate(`window.simulator.act(${JSON.stringify(action)})`, 'simulator');
  };
  await until('the panel of the simulated devices', async () =>
    Boolean(await totem.evaluate('true', 'simulator').catch(() => false)),
  );
  return {
    insert: () => act({ kind: 'insertCard', card: 'mario-rossi' }),
    remove: () => act({ kind: 'removeCard' }),
  };
}

/** Waits until the page that is seen has this in its heading, or in what else `where` selects. */
export async function see(totem: App, heading: string, where = 'h1'): Promise<void> {
  const code = `[...document.querySelectorAll(${JSON.stringify(where)})].map((each) => each.textContent).join(' / ')`;
  let seen: unknown;
  const isShown = async (): Promise<boolean> => {
    seen = await totem.evaluate(code, 'totem').catch(String);
    return String(seen).includes(heading);
  };
  await until(`a screen with the heading ${heading}`, isShown).catch((error: unknown) => {
    throw new Error(`${String(error)}; it is ${String(seen)}`);
  });
}

/** What a touch would send. Not in the same breath: the page that asked may be gone before the answer. */
export async function dispatch(totem: App, command: object): Promise<void> {
  await totem.evaluate(`void setTimeout(() => window.totem.dispatch(${JSON.stringify(command)}))`, 'totem');
}

/** The control with this text, for `App.touch`. */
export const control = (text: string): string =>
  `() => [...document.querySelectorAll('button')].find((each) => each.innerText.includes(${JSON.stringify(text)}))`;

export async function insertCard(totem: VisitedTotem): Promise<void> {
  await totem.insert();
  await see(totem, 'MARIO R.');
}

/** From the card to the booking. */
export async function openBooking(totem: VisitedTotem): Promise<void> {
  await insertCard(totem);
  const { bookingNumber } = booking;
  await dispatch(totem, {
    kind: 'edit',
    criterion: 'bookingNumber',
    number: bookingNumber,
    noticeRead: true,
    edit: 1,
  });
  await dispatch(totem, { kind: 'search' });
  await see(totem, 'Elenco prenotazioni');
  await dispatch(totem, { kind: 'openBooking', bookingNumber });
  await see(totem, 'Riepilogo');
}

/** From the booking to the next person. */
export async function leave(totem: VisitedTotem): Promise<void> {
  await dispatch(totem, { kind: 'leave' });
  await see(totem, 'tessera');
  await totem.remove();
  await see(totem, 'Gestione prenotazioni');
}
