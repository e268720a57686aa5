import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { signerOf } from '../../src-main/receipts/receipt-keys.ts';
import { signReceipt, verifyReceipt } from '../../src-main/receipts/receipt-text.ts';
import { createBench } from '../support/kiosk-bench.ts';
import { anna, createDoorBench } from '../support/door-bench.ts';
import { directoryOf } from '../support/one-persons-directory.ts';
import { qrCodesInHtml } from '../support/qr-in-html.ts';
import { mario } from '../support/sample-bookings.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const isLong = process.env['TOTEM_TEST_LONG'] === '1';
const everyCharacter = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
const others = isLong ? [...everyCharacter, 'À', 'ſ', '\u0000'] : ['A', '7', '.', '|', 'ſ'];

/** A receipt as it comes out of the totem, and a desk beside it. */
async function cancelledAtTheTotem() {
  const databasePath = `${temporaryFolder()}/totem.db`;
  const totem = await createBench({ databasePath });
  await totem.openBooking();
  totem.touch({ kind: 'cancelBooking' });
  await totem.confirm();
  const { cancellationNumber } = await totem.until('cancelled', (view) => view.slip === 'printed');
  const [text = ''] = await qrCodesInHtml(totem.printer.documents.at(-1)?.html ?? '');
  const keys = () => new Map([[totem.signer.keyId, totem.signer.publicKey]]);
  const directory = directoryOf(totem.backend.gateway, mario.fiscalCode);
  const desk = await createDoorBench({ databasePath, keys, directory });
  await desk.enterFirst();
  const verify = (typed: string) => desk.call({ kind: 'verifyReceipt', text: typed });
  return {
    ...{ totem, desk, text, cancellationNumber, verify, keys },
    [Symbol.asyncDispose]: async () => {
      await desk[Symbol.asyncDispose]();
      await totem[Symbol.asyncDispose]();
    },
  };
}

test('a receipt printed by the totem verifies at the desk, with the record beside it, however it was read', async () => {
  await using scene = await cancelledAtTheTotem();
  const { text, verify, cancellationNumber } = scene;
  const valid = {
    ok: true,
    value: {
      kind: 'valid',
      facts: {
        isRequest: false,
        cancellationNumber,
        bookingNumber: 'PRN-77A/1',
        cancelledAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/) as string,
        deadline: '2030-12-19T17:00',
        inTime: true,
        place: 'totem-1',
        prescriptionEnd: '45678',
      },
      record: expect.objectContaining({
        cancellationNumber,
        bookingNumber: 'PRN-77A/1',
        state: 'cancelled',
      }) as object,
    },
  };
  expect(text).toMatch(/^TCR1\./);
  for (const typed of [
    text,
    ` ${text}\r\n`,
    `]Q3${text}`,
    text.toLowerCase(),
    text.replace(/(.{40})/g, '$1\n '),
  ])
    expect(await verify(typed)).toEqual(valid);
  const from = scene.desk.events.length;
  scene.desk.scanner.scan(text);
  expect(await scene.desk.until(({ kind }) => kind === 'codeRead', from)).toEqual({
    kind: 'codeRead',
    text,
    from: 'scanner',
  });
  expect(scene.desk.audit().at(-1)).toEqual({
    action: 'receiptVerified',
    operator: anna.name,
    detail: 'valid',
  });
});

test('with any one character changed it does not', { timeout: 600_000 }, async () => {
  await using scene = await cancelledAtTheTotem();
  const { text, verify } = scene;
  let count = 0;
  for (let at = 0; at < text.length; at += 1)
    for (const other of others) {
      // Small letters are read as capitals: that is the same receipt.
      if (other.toUpperCase() === text[at] && other !== 'ſ') continue;
      const reply = await verify(text.slice(0, at) + other + text.slice(at + 1));
      expect(['notValid', 'unknown'], `${at} ${other}`).toContain(reply.ok && reply.value.kind);
      count += 1;
    }
  expect(count).toBeGreaterThan(text.length * (others.length - 3));
  expect((await verify(text)).ok && scene.desk.audit().at(-1)?.detail).toBe('valid');
});

test('not valid, not known here, and a number that was typed are three different things', async () => {
  await using scene = await cancelledAtTheTotem();
  const { text, verify, cancellationNumber, desk, keys } = scene;
  const genuine = verifyReceipt(text, keys());
  if (!genuine.ok) throw new Error(genuine.error);
  const stranger = signerOf(generateKeyPairSync('ed25519').privateKey);
  const elsewhere = signReceipt(genuine.value, stranger);
  const forged = elsewhere.replace(stranger.keyId, scene.totem.signer.keyId);
  const kindOf = async (typed: string): Promise<unknown> => {
    const reply = await verify(typed);
    return reply.ok ? reply.value : reply.error;
  };
  expect(await kindOf(elsewhere)).toEqual({ kind: 'unknown' });
  expect(await kindOf(forged)).toEqual({ kind: 'notValid', reason: 'notGenuine' });
  for (const nothing of ['', ' ', 'TCR1', 'TCR1...', 'ABCDEF', 'Gentile signora', '1234'])
    expect(await kindOf(nothing), nothing).toEqual({ kind: 'notValid', reason: 'malformed' });
  for (const typed of [
    cancellationNumber,
    cancellationNumber.toLowerCase(),
    cancellationNumber.replaceAll('-', ' '),
  ])
    expect(await kindOf(typed)).toMatchObject({
      kind: 'number',
      record: { cancellationNumber, bookingNumber: 'PRN-77A/1', state: 'cancelled' },
    });
  expect(await kindOf('D26-2222-2222')).toEqual({ kind: 'unknown' });
  const details = desk.audit().filter(({ action }) => action === 'receiptVerified');
  expect(new Set(details.map(({ detail }) => detail))).toEqual(
    new Set(['unknown', 'unknownKey', 'notGenuine', 'malformed', 'number']),
  );
});

test('while the booking system is away the signature still decides, and nothing is said of the record', async () => {
  await using scene = await cancelledAtTheTotem();
  const { text, verify, cancellationNumber, totem } = scene;
  totem.backend.setAvailable(false);
  expect(await verify(text)).toMatchObject({
    ok: true,
    value: { kind: 'valid', facts: { cancellationNumber }, record: null, recordAway: true },
  });
  expect(await verify(cancellationNumber)).toEqual({ ok: false, error: 'unavailable' });
});

test('a genuine receipt of another place says what was signed, and that nothing is on record here', async () => {
  await using scene = await cancelledAtTheTotem();
  const genuine = verifyReceipt(scene.text, scene.keys());
  if (!genuine.ok) throw new Error(genuine.error);
  const facts = {
    ...genuine.value,
    kind: 'request',
    deadline: '',
    cancellationNumber: 'R26-7K4Q-92MX',
  } as const;
  expect(await scene.verify(signReceipt(facts, scene.totem.signer))).toEqual({
    ok: true,
    value: {
      kind: 'valid',
      facts: expect.objectContaining({ isRequest: true, deadline: '', inTime: null }) as object,
      record: null,
    },
  });
});

test('keys that cannot be read are a fault that is told, never a receipt that is not valid', async () => {
  await using desk = await createDoorBench({
    keys: () => {
      throw new Error('the folder of keys is gone');
    },
  });
  await desk.enterFirst();
  const signer = signerOf(generateKeyPairSync('ed25519').privateKey);
  const facts = { bookingNumber: 'PRN-1', cancelledAt: '2026-12-19T08:15:30Z', deadline: '', kioskId: 'k' };
  const text = signReceipt(
    { ...facts, kind: 'cancellation', cancellationNumber: 'D26-7K4Q-92MX', prescriptionEnd: '' },
    signer,
  );
  expect(await desk.call({ kind: 'verifyReceipt', text })).toEqual({ ok: false, error: 'failed' });
  expect(desk.logged.join()).toContain('workFailed');
});
