import { expect, test } from 'vitest';
import { createSimulatedIdentityProvider } from '../../../src-main/identity/simulated-identity-provider.ts';
import { never } from '../../support/identity-rig.ts';

const anna = {
  ...{ fiscalCode: 'BNCNNA75C41Z100X', givenName: 'ANNA', familyName: 'BIANCHI' },
  birthDate: '1975-03-01',
};
const open = () =>
  createSimulatedIdentityProvider({
    flows: ['device', 'window'],
    now: () => new Date('2026-11-27T09:00:00Z'),
  });

async function begin(hand: ReturnType<typeof open>, flow: 'device' | 'window', signal = never) {
  const started = await (flow === 'device' ? hand.identity.startDevice(signal) : hand.identity.startWindow());
  if (!started.ok) throw new Error('not started');
  const { value } = started;
  if ('userCode' in value) return value.finish(signal);
  return value.finish(`${value.redirectUri}?code=1`, async () => true, signal);
}

test.each(['device', 'window'] as const)(
  '%s: the hand approves, and the person signs out once',
  async (flow) => {
    const hand = open();
    const finishing = begin(hand, flow);
    await expect.poll(hand.waiting).toBe(1);
    hand.approve(anna);
    const finished = await finishing;
    expect(finished).toMatchObject({ ok: true, value: { person: anna } });
    expect([hand.waiting(), hand.signedIn()]).toEqual([0, 1]);
    if (!finished.ok) return;
    await finished.value.signOut();
    await finished.value.signOut();
    expect(hand.signedIn()).toBe(0);
  },
);

test.each(['device', 'window'] as const)('%s: refused, late, down, left alone', async (flow) => {
  for (const refusal of ['refused', 'expired', 'acrTooLow', 'claimMissing', 'invalid'] as const) {
    const hand = open();
    const finishing = begin(hand, flow);
    await expect.poll(hand.waiting).toBe(1);
    hand.refuse(refusal);
    expect(await finishing).toEqual({ ok: false, error: refusal });
  }
  const hand = open();
  const gone = new AbortController();
  const [leaving, staying] = [begin(hand, flow, gone.signal), begin(hand, flow)];
  await expect.poll(hand.waiting).toBe(2);
  gone.abort();
  expect(await leaving).toEqual({ ok: false, error: 'unavailable' });
  hand.setAvailable(false);
  expect(await staying).toEqual({ ok: false, error: 'unavailable' });
  expect(await hand.identity.startWindow()).toEqual({ ok: false, error: 'unavailable' });
  expect(await hand.identity.startDevice(never)).toEqual({ ok: false, error: 'unavailable' });
});

test('each phone sees another code', async () => {
  const { identity } = open();
  const codes = new Set<string>();
  for (let count = 0; count < 200; count += 1) {
    const started = await identity.startDevice(never);
    if (started.ok) codes.add(started.value.userCode);
  }
  expect(codes.size).toBe(200);
});
