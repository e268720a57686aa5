import type { Locator } from 'playwright-core';
import type { Booking } from '../../src-main/domain/booking.ts';
import { loadPayload } from './card-payloads.ts';
import { startTotem } from './e2e-totem.ts';
import { asPackage } from './program.ts';
import { openVirtualCard } from './virtual-card.ts';
import type { Point } from './x-hand.ts';

/** Where on the display a finger must go, screen by screen. */
export type Places = Record<'field' | 'notice' | 'search' | 'open' | 'print', Point>;

/** Plays the main job in the twin that can be looked into, which lays its screens out as the shipping one does. */
export async function learnPlaces(options: {
  booking: Booking;
  config: Record<string, unknown>;
  env: NodeJS.ProcessEnv;
}): Promise<Places> {
  const { booking, config, env } = options;
  const program = await asPackage('inspectable');
  await using totem = await startTotem({ bookings: [booking], config, env, program });
  await totem.see('Gestione prenotazioni');
  const card = await openVirtualCard({ personalData: loadPayload('P1') });
  try {
    const asking = await totem.see(/MARIO R\./);
    const field = await middleOf(asking.getByRole('textbox'));
    await asking.getByRole('textbox').fill(booking.bookingNumber);
    const notice = await middleOf(asking.getByRole('checkbox'));
    const search = await middleOf(asking.getByRole('button', { name: 'Cerca' }));
    await totem.search(booking.bookingNumber);
    const list = await totem.see('Elenco prenotazioni');
    const open = await middleOf(list.getByRole('button', { name: /^Dettagli/ }));
    await totem.press(/^Dettagli/);
    const summary = await totem.see('Riepilogo prenotazione');
    const print = await middleOf(summary.getByRole('button', { name: 'Stampa promemoria' }));
    return { field, notice, search, open, print };
  } finally {
    await card.remove();
  }
}

async function middleOf(locator: Locator): Promise<Point> {
  const box = await locator.first().boundingBox();
  if (!box) throw new Error(`${String(locator)} is not on the screen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
