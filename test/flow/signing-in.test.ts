import { expect, test } from 'vitest';
import { createSimulatedIdentityProvider } from '../../src-main/identity/simulated-identity-provider.ts';
import { createBench } from '../support/kiosk-bench.ts';
import { arta, mario } from '../support/sample-bookings.ts';
import { personOf, pageThat, openBench, signInByPhone, failedFor } from '../support/signing-gestures.ts';

test('by phone: the code and the place to compare, then all bookings; out again at the gateway as well', async () => {
  await using opened = await openBench();
  const { bench, gateway } = opened;
  expect((await bench.until('idle')).signIn).toBe(true);
  bench.touch({ kind: 'signIn' });
  const shown = await bench.until('signingInByPhone');
  expect(shown).toMatchObject({
    userCode: expect.stringMatching(/^\w{4}-\w{4}$/) as string,
    totem: 'totem-1',
  });
  expect(shown.qr).toContain(shown.userCode);
  await expect.poll(() => gateway.waiting()).toBe(1);
  gateway.approve(personOf(mario));
  expect(await bench.until('filtering')).toMatchObject({
    name: 'MARIO R.',
    filter: { from: '', state: 'all' },
  });
  expect(gateway.signedIn()).toBe(1);
  bench.touch({ kind: 'leave' });
  await bench.until('goodbye');
  await expect.poll(() => gateway.signedIn()).toBe(0);
  expect(JSON.stringify(bench.views)).not.toContain(mario.fiscalCode);
  expect(bench.logged.join('\n')).not.toMatch(/RSSMRA|ROSSI/);
});

test.each(['refused', 'expired', 'acrTooLow', 'claimMissing', 'invalid'] as const)(
  'the gateway says "%s": said so, and tried again',
  async (refusal) => {
    await using opened = await openBench();
    const { bench, gateway } = opened;
    bench.touch({ kind: 'signIn' });
    await bench.until('signingInByPhone');
    await expect.poll(() => gateway.waiting()).toBe(1);
    gateway.refuse(refusal);
    await failedFor(bench, refusal);
    bench.touch({ kind: 'signInBy', flow: 'device' });
    await bench.until('signingInByPhone');
    bench.touch({ kind: 'back' });
    await bench.until('idle');
  },
);

test('the gateway is down: said so', async () => {
  await using opened = await openBench();
  const { bench, gateway } = opened;
  gateway.setAvailable(false);
  bench.touch({ kind: 'signIn' });
  await failedFor(bench, 'unavailable');
});

test('another person than the one of the card: refused, and signed out at once', async () => {
  await using opened = await openBench();
  const { bench, gateway } = opened;
  await bench.signIn(mario);
  expect((await bench.until('asking')).signIn).toBe(true);
  await signInByPhone(bench, gateway, arta);
  await failedFor(bench, 'otherPerson');
  await expect.poll(() => gateway.signedIn()).toBe(0);
  bench.touch({ kind: 'back' });
  await bench.until('asking');
});

test('the person of the card: the list, with the card in; the card out hides it, and it goes on with it', async () => {
  await using opened = await openBench();
  const { bench, gateway } = opened;
  await bench.signIn(mario);
  await signInByPhone(bench, gateway, mario);
  await bench.until('filtering');
  bench.cards.removeCard();
  await bench.until('cardAway');
  expect(gateway.signedIn()).toBe(1);
  bench.cards.insertCard({ kind: 'person', holder: mario });
  await bench.until('filtering');
  bench.cards.removeCard();
  await bench.until('cardAway');
  bench.touch({ kind: 'leave' });
  await expect.poll(() => gateway.signedIn()).toBe(0);
});

test('out of it with the card in: the card is to be taken; walked off, the same after a while', async () => {
  await using opened = await openBench(['device', 'window']);
  const { bench } = opened;
  await bench.signIn(mario);
  bench.touch({ kind: 'signIn' });
  await bench.until('choosingSignIn');
  bench.touch({ kind: 'leave' });
  expect(await bench.until('goodbye')).toMatchObject({ cardIn: true });
  await using second = await createBench({
    identity: createSimulatedIdentityProvider({ flows: ['device', 'window'], now: () => new Date() })
      .identity,
    session: { idleSeconds: 1, warningSeconds: 1 },
  });
  await second.signIn(mario);
  second.touch({ kind: 'signIn' });
  await second.until('choosingSignIn', ({ warning }) => warning !== null);
  expect(await second.until('goodbye')).toMatchObject({ cardIn: true });
});

test('a card that somebody has left in: nobody else signs in beside it', async () => {
  await using opened = await openBench();
  const { bench } = opened;
  await bench.signIn(mario);
  bench.touch({ kind: 'leave' });
  await bench.until('goodbye', ({ cardIn }) => cardIn);
  bench.touch({ kind: 'signIn' });
  expect(bench.view().kind).toBe('goodbye');
});

test('left while the phone is asked: whoever approves then is let in nowhere', async () => {
  await using opened = await openBench();
  const { bench, gateway } = opened;
  bench.touch({ kind: 'signIn' });
  await bench.until('signingInByPhone');
  await expect.poll(() => gateway.waiting()).toBe(1);
  bench.touch({ kind: 'leave' });
  await bench.until('idle');
  gateway.approve(personOf(mario));
  await expect.poll(() => gateway.waiting()).toBe(0);
  expect(gateway.signedIn()).toBe(0);
  expect(bench.kinds()).not.toContain('filtering');
});

test('in the window: whose page it is, then the list', async () => {
  await using opened = await openBench(['device', 'window'], pageThat(true));
  const { bench, gateway } = opened;
  bench.touch({ kind: 'signIn' });
  expect((await bench.until('choosingSignIn')).flows).toEqual(['device', 'window']);
  bench.touch({ kind: 'signInBy', flow: 'window' });
  await bench.until('signingInHere', ({ host, secure }) => host === 'accesso.example' && secure);
  // Back from there nobody is on that site any more.
  await bench.until('signingInHere', ({ host, checking }) => host === '' && checking);
  await expect.poll(() => gateway.waiting()).toBe(1);
  gateway.approve(personOf(mario));
  await bench.until('filtering');
});

test('in the window: whoever turns back while it is looked into who it is is let in nowhere', async () => {
  await using opened = await openBench(['window'], pageThat(true));
  const { bench, gateway } = opened;
  bench.touch({ kind: 'signIn' });
  await bench.until('signingInHere', ({ checking }) => checking);
  await expect.poll(() => gateway.waiting()).toBe(1);
  bench.touch({ kind: 'back' });
  await bench.until('idle');
  expect(gateway.waiting()).toBe(0);
});

test('in the window, and away: back ends it', async () => {
  await using opened = await openBench(['window'], pageThat(false));
  const { bench, gateway } = opened;
  bench.touch({ kind: 'signIn' });
  await bench.until('signingInHere');
  bench.touch({ kind: 'back' });
  await bench.until('idle');
  expect(gateway.waiting()).toBe(0);
});

test('a card that comes meanwhile says who stands there', async () => {
  await using opened = await openBench();
  const { bench } = opened;
  bench.touch({ kind: 'signIn' });
  await bench.until('signingInByPhone');
  bench.cards.insertCard({ kind: 'person', holder: arta });
  await bench.until('asking');
});

test('without a gateway it is not offered', async () => {
  await using bench = await createBench();
  expect((await bench.until('idle')).signIn).toBe(false);
  bench.touch({ kind: 'signIn' });
  expect(bench.view().kind).toBe('idle');
});
