import { expect, test, vi } from 'vitest';
import { verifyAudit } from '../../src-main/storage/verify-audit.ts';
import { sampleAuditKey } from '../support/audit-key.ts';
import { recordsOf } from '../support/audit-register.ts';
import { createBench } from '../support/kiosk-bench.ts';
import { arta, mario } from '../support/sample-bookings.ts';
import { enterAsStaff, staffConfig, staffPin } from '../support/staff-gestures.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { bookings, number, otherNumber } from '../support/typed-bookings.ts';

type Bench = Awaited<ReturnType<typeof createBench>>;

/** One who prints and cancels, one who types codes that do not fit, and the staff. */
async function someVisits(bench: Bench): Promise<void> {
  await bench.openBooking();
  bench.touch({ kind: 'cancelBooking' });
  await bench.confirm();
  await bench.until('cancelled', (view) => view.slip === 'printed');
  bench.touch({ kind: 'leave' });
  bench.cards.removeCard();
  await bench.until('idle');
  bench.enter(mario.fiscalCode, otherNumber);
  await bench.until('entering', (view) => view.problem === 'notVerified');
  bench.touch({ kind: 'leave' });
  await bench.until('idle');
  await enterAsStaff(bench);
  bench.touch({ kind: 'leave' });
  await bench.until('idle');
}

test('what is done at the totem is one intact chain, with nothing in it of whom it was done for', async () => {
  await using bench = await createBench({ bookings, staff: await staffConfig() });
  await someVisits(bench);
  const written = recordsOf(bench.database);
  expect(written.map(({ action }) => action)).toEqual(
    expect.arrayContaining([
      'cardRead',
      'searched',
      'cancellationAsked',
      'cancelled',
      'codesRefused',
      'staffEntered',
    ]),
  );
  expect(await verifyAudit(bench.database, sampleAuditKey)).toMatchObject({
    kind: 'intact',
    entries: written.length,
  });

  const text = JSON.stringify(written.map((entry) => ({ ...entry, hash: '' }))).toUpperCase();
  const people = [mario, arta].flatMap(({ fiscalCode, surname, givenName, birthDate, cardId }) => [
    fiscalCode,
    surname,
    givenName,
    birthDate,
    cardId,
  ]);
  const services = bookings.flatMap((booking) => booking.services);
  const told = services.flatMap(({ prescriptionNumber, description }) => [prescriptionNumber, description]);
  for (const secret of [...people, ...told, number, otherNumber, staffPin]) {
    expect(secret).not.toBe('');
    expect(text).not.toContain(secret.toUpperCase());
  }
  for (const { detail } of written) expect(detail).toMatch(/^[\w:.-]*$/);
});

test('how far it has come is noted beside the key while the totem stands there, and when it closes', async () => {
  using begun = vi.spyOn(sampleAuditKey, 'begun');
  const databasePath = `${temporaryFolder()}/totem.db`;
  {
    await using bench = await createBench({ databasePath });
    await bench.signIn();
    expect(begun.mock.calls).toEqual([]);
  }
  const written = begun.mock.lastCall?.[0];
  expect(written).toBeGreaterThan(0);
  await using bench = await createBench({ databasePath, bookings: [], settleEveryMs: 20 });
  await bench.signIn();
  await expect.poll(() => begun.mock.lastCall?.[0]).toBeGreaterThan(written ?? 0);
});

test('after its years an entry is forgotten by a totem that stands there, and what is left is intact', async () => {
  const databasePath = `${temporaryFolder()}/totem.db`;
  let years = 0;
  const now = (): Date => new Date(Date.UTC(2026 + years, 10, 23, 9));
  {
    await using bench = await createBench({ databasePath, now });
    await bench.signIn();
  }
  years = 11;
  await using bench = await createBench({ databasePath, now, bookings: [], settleEveryMs: 20 });
  await bench.signIn();
  await expect.poll(() => recordsOf(bench.database)[0]?.at.slice(0, 4), { timeout: 5000 }).toBe('2037');
  const verdict = await verifyAudit(bench.database, sampleAuditKey);
  expect(verdict).toMatchObject({ kind: 'intact', from: 2 });
});
