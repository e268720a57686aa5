import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runReceiptKeys, runVerifyReceipt } from '../../../src-main/commands/receipt-commands.ts';
import { openReceiptSigner } from '../../../src-main/receipts/receipt-keys.ts';
import { signReceipt } from '../../../src-main/receipts/receipt-text.ts';

const facts = {
  kind: 'cancellation',
  cancellationNumber: 'D26-7K4Q-92MX',
  bookingNumber: 'PRN-77A/1',
  cancelledAt: '2026-12-18T16:00:01Z',
  deadline: '2026-12-18T17:00',
  kioskId: 'atrio-1',
  prescriptionEnd: '56789',
} as const;

function commandLine(keysFolder = join(mkdtempSync(join(tmpdir(), 'totem-keys-')), 'keys')) {
  const said = { out: '', err: '' };
  const io = {
    out: (text: string) => (said.out += text),
    err: (text: string) => (said.err += text),
    isTerminal: false,
    databasePath: '/nowhere',
    keysFolder,
  };
  return { io, said, keysFolder };
}

test('a genuine receipt: what it says, one fact a line', () => {
  const { io, said, keysFolder } = commandLine();
  const text = signReceipt(facts, openReceiptSigner(keysFolder));
  expect(runVerifyReceipt([text], undefined, io)).toBe(0);
  expect(said).toEqual({
    out: [
      'valid',
      'what: cancellation',
      'number: D26-7K4Q-92MX',
      'booking: PRN-77A/1',
      'at: 2026-12-18T16:00:01Z',
      'deadline: 2026-12-18T17:00 (Europe/Rome)',
      'in time: no',
      'prescription ends with: 56789',
      'totem: atrio-1',
      '',
    ].join('\n'),
    err: '',
  });
});

test('not genuine: why not', () => {
  const { io, said, keysFolder } = commandLine();
  const text = signReceipt(facts, openReceiptSigner(keysFolder));
  const stranger = commandLine();
  openReceiptSigner(stranger.keysFolder);
  expect(runVerifyReceipt([text], undefined, stranger.io)).toBe(1);
  expect(stranger.said.out).toContain('not valid: signed with a key that is not known here');
  expect(runVerifyReceipt([text.slice(0, -1)], undefined, io)).toBe(1);
  expect(said.out).toContain('not valid: this is not the whole text of a receipt');
});

test('elsewhere, by the exported keys: the old one too', () => {
  const totem = commandLine();
  const text = signReceipt(facts, openReceiptSigner(totem.keysFolder));
  expect(runReceiptKeys(['renew'], totem.io)).toBe(0);
  expect(totem.said.out.match(/BEGIN PUBLIC KEY/g)).toHaveLength(2);
  expect(totem.said.out.match(/\(signs now\)/g)).toHaveLength(1);
  expect(totem.said.out).not.toContain('PRIVATE');
  const file = join(mkdtempSync(join(tmpdir(), 'totem-keys-')), 'keys.pem');
  writeFileSync(file, totem.said.out);
  const desk = commandLine();
  expect(runVerifyReceipt([text], file, desk.io)).toBe(0);
});

test('nothing to verify with, or nothing to verify: said, and neither valid nor not', () => {
  const { io, said } = commandLine();
  expect(runVerifyReceipt(['TCR1.A'], undefined, io)).toBe(2);
  expect(said.err).toContain('name a file with --public-key FILE');
  expect(runVerifyReceipt([], undefined, io)).toBe(2);
  expect(runVerifyReceipt(['a', 'b'], undefined, io)).toBe(2);
  expect(runVerifyReceipt(['TCR1.A'], '/nowhere/at/all.pem', io)).toBe(2);
  expect(runReceiptKeys(['rewen'], io)).toBe(2);
  expect(said.out).toBe('');
});
