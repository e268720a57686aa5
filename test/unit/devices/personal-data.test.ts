import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePersonalData } from '../../../src-main/devices/card/personal-data.ts';
import { agreesWithBirth } from '../../../src-main/domain/fiscal-code.ts';
import { buildPayload, loadPayload, malformedPayloads, payloadHolders } from '../../support/card-payloads.ts';

const mario = payloadHolders.P1;

describe('a person', () => {
  test.each(['P1', 'P2', 'P3', 'P4'] as const)('of payload %s', (name) => {
    expect(parsePersonalData(loadPayload(name))).toEqual({ ok: true, value: payloadHolders[name] });
  });

  test.each([
    ['a header which counts itself', buildPayload({}, { header: '000065' })],
    ['a header which does not', buildPayload({}, { header: '00005F' })],
    ['a header of nothing', buildPayload({}, { header: '000000' })],
    ['padding 0xFF', buildPayload({}, { padding: 0xff })],
    ['padding of blanks', buildPayload({}, { padding: 0x20 })],
    ['no padding', buildPayload().subarray(0, 101)],
    ['blanks around the fields', buildPayload({ surname: 'ROSSI   ', givenName: ' MARIO' })],
    ['height and address', buildPayload({ height: '178', address: 'VIA GARIBALDI 1' })],
    ['no sex', buildPayload({ sex: '' })],
  ])('with %s', (_, payload) => {
    expect(parsePersonalData(payload)).toEqual({ ok: true, value: mario });
  });

  test('with lengths in small letters', () => {
    const text = Buffer.from(buildPayload({ surname: 'ROSSIROSSI' }))
      .toString('latin1')
      .replace('0AROSSI', '0aROSSI');
    expect(parsePersonalData(Buffer.from(text, 'latin1'))).toMatchObject({ ok: true });
  });

  test('without an expiry', () => {
    const parsed = parsePersonalData(buildPayload({ expiresOn: '' }));
    expect(parsed).toEqual({ ok: true, value: { ...mario, expiresOn: '' } });
  });

  test('with one name only', () => {
    const parsed = parsePersonalData(buildPayload({ givenName: '' }));
    expect(parsed).toEqual({ ok: true, value: { ...mario, givenName: '' } });
  });
});

test.each(Object.entries(malformedPayloads))('%s is a damaged card', (_, payload) => {
  expect(parsePersonalData(payload)).toEqual({ ok: false, error: 'damaged' });
});

test('an ß is no two letters of a code', () => {
  const parsed = parsePersonalData(buildPayload({ fiscalCode: 'RßMRA80A01H501U' }));
  expect(parsed).toEqual({ ok: false, error: 'damaged' });
});

describe('whatever the card gives', () => {
  const neverHalf = (bytes: Uint8Array): void => {
    const parsed = parsePersonalData(bytes);
    if (!parsed.ok) return;
    const { fiscalCode, birthDate, surname, givenName } = parsed.value;
    expect(agreesWithBirth(fiscalCode, birthDate, undefined)).toBe(true);
    expect(surname + givenName).not.toBe('');
  };

  test('bytes at random', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), neverHalf), { numRuns: 2000 });
  });

  test('a good card with some bytes spoilt, and cut anywhere', () => {
    const spoilt = fc.tuple(fc.nat(110), fc.integer({ min: 0, max: 255 }));
    const names = fc.constantFrom('P1', 'P2', 'P3', 'P4');
    const property = fc.property(
      names,
      fc.array(spoilt, { maxLength: 4 }),
      fc.integer({ min: 0, max: 400 }),
      (name, spoils, length) => {
        const payload = loadPayload(name);
        for (const [at, byte] of spoils) payload[at] = byte;
        neverHalf(payload.subarray(0, length));
      },
    );
    fc.assert(property, { numRuns: 3000 });
  });
});
