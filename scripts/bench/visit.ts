import { join } from 'node:path';
import { databaseWith } from '../../test/support/booking-database.ts';
import { bookingOf, mario } from '../../test/support/sample-bookings.ts';
import { until } from '../../test/support/until.ts';
import { startTotem } from './app.ts';
import type { App } from './app.ts';
import type { Bench } from './figure.ts';

export const booking = bookingOf(mario);

/** A totem with one booking in it, whose cards are put in by us; the printer too, unless `queue` is a real one. */
export async function startVisited(
  bench: Bench,
  queue?: { queue: string; env: NodeJS.ProcessEnv },
): Promise<App> {
  const dataDir = join(bench.folder, 'visited');
  const database = await databaseWith([booking], join(dataDir, 'totem.db'));
  database.close();
  const printer = queue ? { driver: 'ipp', queue: queue.queue } : { driver: 'simulated' };
  const totem = await startTotem(
    bench,
    { devices: { cardReader: 'simulated', printer } },
    queue?.env,
    dataDir,
  );
  await until('the panel of the simulated devices', async () =>
    Boolean(await totem.evaluate('true', 'simulator').catch(() => false)),
  );
  return totem;
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

async function act(totem: App, action: object): Promise<void> {
  await totem.evaluate(`window.simulator.act(${JSON.stringify(action)})`, 'simulator');
}

export async function insertCard(totem: App): Promise<void> {
  await act(totem, { kind: 'insertCard', card: 'mario-rossi' });
  await see(totem, 'MARIO R.');
}

/** From the card to the booking. */
export async function openBooking(totem: App): Promise<void> {
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
export async function leave(totem: App): Promise<void> {
  await dispatch(totem, { kind: 'leave' });
  await see(totem, 'tessera');
  await act(totem, { kind: 'removeCard' });
  await see(totem, 'Gestione prenotazioni');
}
