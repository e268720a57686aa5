import { expect, test } from 'vitest';
import type { DeskApi } from '../../src-main/contract/desk/api.ts';
import { anna, startAside, startDesk } from '../support/e2e-desk.ts';
import { startTotem } from '../support/e2e-totem.ts';

/* A totem and a desk as two programs on one data folder. */

const count = (query: (sql: string) => unknown[], table: string): unknown =>
  (query(`select count(*) as count from ${table}`)[0] as { count: number }).count;

test('whoever tries both finds one demo: the first to come begins it anew, nobody takes it away from the other', async () => {
  await using totem = await startTotem({ bookings: [], args: ['--demo'] });
  await totem.see('Gestione prenotazioni');
  {
    await using desk = await startDesk({ beside: totem, args: ['--demo'] });
    const page = await desk.page();
    await page.evaluate(
      (first) =>
        (window as unknown as { desk: DeskApi }).desk.call({ kind: 'createAdministrator', ...first }),
      anna,
    );
    expect(count(desk.query, 'operators')).toBe(1);
    expect(count(desk.query, 'bookings')).toBe(13);
    // Each has a log, a profile and a ledger of starts of its own.
    expect(desk.log()).toContain('"mode":"desk"');
    expect(desk.log()).not.toContain('demoDataLoaded');
    expect(totem.log()).not.toContain('"mode":"desk"');
  }
  await using again = await startDesk({ beside: totem, args: ['--demo'] });
  expect(count(again.query, 'operators')).toBe(1);
  await (await totem.panel()).getByRole('button', { name: 'Inserisci tessera: Mario Rossi' }).click();
  await totem.see(/MARIO R\./);
  await totem.openBooking('PRN-77A/1');
});

test('a desk of a real totem works on its bookings, under a name of its own', async () => {
  await using totem = await startTotem({ bookings: [], config: { kioskId: 'atrio-1' } });
  await totem.see('Gestione prenotazioni');
  await using desk = await startDesk({ beside: totem });
  const page = await desk.page();
  const place = await page.evaluate(
    () =>
      new Promise((resolve) => {
        (window as unknown as { desk: DeskApi }).desk.onEvent((event) => {
          if (event.kind === 'state') resolve(event.state.place);
        });
      }),
  );
  expect(place).toBe('sportello-1');
});

test('a desk that was given the name of the totem does not start, and says what to do', async () => {
  await using totem = await startTotem({ bookings: [], config: { kioskId: 'sportello-1' } });
  await totem.see('Gestione prenotazioni');
  const started = await startAside(totem);
  expect(started.status).toBe(2);
  expect(started.stderr).toContain('each totem and each desk needs a kioskId of its own');
});
