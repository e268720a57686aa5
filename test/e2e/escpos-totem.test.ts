import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTotem } from '../support/e2e-totem.ts';
import type { TotemUnderTest } from '../support/e2e-totem.ts';
import { openSimulatedEscpos, type SimulatedEscpos } from '../support/escpos/simulated-escpos.ts';
import { codesOn } from '../support/paper-evidence.ts';
import { bookingOf, mario } from '../support/sample-bookings.ts';

let device: SimulatedEscpos;
let totem: TotemUnderTest;

beforeAll(async () => {
  device = await openSimulatedEscpos({ linesPerSecond: 3000 });
  totem = await startTotem({
    bookings: [bookingOf(mario)],
    config: {
      devices: {
        cardReader: 'simulated',
        scanner: ['simulated'],
        printer: { driver: 'escpos', address: device.address, model: 'epson-tm-t20' },
      },
    },
  });
  await totem.see('Gestione prenotazioni');
  await (await totem.panel()).getByRole('button', { name: 'Inserisci tessera: Mario Rossi' }).click();
  await totem.see(/MARIO R\./);
  await totem.openBooking('PRN-77A/1');
});

afterAll(async () => {
  await totem[Symbol.asyncDispose]();
  await device.close();
});

async function printed(): Promise<void> {
  await totem.press('Stampa promemoria');
  await totem.see('Ritira il promemoria');
  await totem.press('Continua');
  await totem.see('Riepilogo prenotazione');
}

test.each([
  ['no paper', 'Manca la carta', { paper: 'out' }],
  ['the paper ends on the way', 'Manca la carta', { paperLines: 900 }],
  ['the cover opens on the way', 'La stampante è aperta', { coverLines: 900 }],
] as const)(
  '%s: said, and when it is repaired nothing but the next coupon comes',
  async (_, heading, condition) => {
    const before = device.mechanism.pieces().length;
    device.set(condition);
    await totem.press('Stampa promemoria');
    await totem.see(heading, 10_000);
    device.set({ paper: 'in', cover: 'closed' });
    await totem.press('Indietro');
    await totem.see('Riepilogo prenotazione');
    await printed();
    const codes = await Promise.all(device.mechanism.pieces().slice(before).map(codesOn));
    // Half a coupon, if there was one, is cut off first; it ends before its second code.
    expect(codes.filter(({ qrCodes }) => qrCodes.length > 0).map(({ barcodes }) => barcodes)).toEqual([
      ['PRN-77A/1'],
    ]);
    expect(device.errors).toEqual([]);
  },
);

test('each of them stands in the records with its outcome', () => {
  const rows = totem.query('select outcome from printouts order by queued_at') as { outcome: string }[];
  expect(rows.map(({ outcome }) => outcome)).toEqual([
    'noPaper',
    'printed',
    'noPaper',
    'printed',
    'coverOpen',
    'printed',
  ]);
});
