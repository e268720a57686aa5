import { describe, expect, test } from 'vitest';
import { recogniseScan } from '../../../src-main/domain/scan.ts';

const person = (code: string, cardNumber: string | null = null) => ({ kind: 'person', code, cardNumber });

describe('the stripe of the card', () => {
  const whole = person('RSSMRA80A01H501U', '80380001601234567892');

  test.each([
    ['as its keys are', '%RSSMRA80A01H501UROSSI  MARIO?;80380001601234567892?'],
    ['on an Italian keyboard', '%RSSMRA80A01H501UROSSI  MARIO_ò80380001601234567892_'],
  ])('%s', (_how, swipe) => {
    expect(recogniseScan(swipe)).toEqual(whole);
  });

  test.each([
    ['a name with an apostrophe', '%DNGNCL75M15A6SNPDàANGELO  NICOLOà_ò80380001601234567892_'],
    [
      'a name as long as names are',
      "%DNGNCL75M15A6SNPD'ANGELO DELLE GRAZIE  NICOLO' MARIA?;80380001601234567892?",
    ],
  ])('%s', (_how, swipe) => {
    expect(recogniseScan(swipe)).toEqual(person('DNGNCL75M15A6SNP', '80380001601234567892'));
  });

  test.each([';80380001601234567892?', 'ò80380001601234567892_', '80380001601234567892'])(
    'the second track alone, %s',
    (track) => {
      expect(recogniseScan(track)).toEqual({ kind: 'cardNumber', cardNumber: '80380001601234567892' });
    },
  );

  test.each([
    ['with CapsLock', '%rssmra80a01h501urossi  mario_Ò80380001601234567892_'],
    ['with what a third track may hold', '%RSSMRA80A01H501UROSSI  MARIO?;80380001601234567892?+?'],
    ['with a third track that does not read', '%RSSMRA80A01H501UROSSI  MARIO?;80380001601234567892?+E?'],
    ['the same on an Italian keyboard', '%RSSMRA80A01H501UROSSI  MARIO_ò80380001601234567892_^E_'],
    ['with something after the number', '%RSSMRA80A01H501UROSSI  MARIO?;80380001601234567892=2812?'],
    ['the same on an Italian keyboard', '%RSSMRA80A01H501UROSSI  MARIO_ò80380001601234567892ì2812_'],
    ['without its start sentinel', 'RSSMRA80A01H501UROSSI  MARIO?;80380001601234567892?'],
  ])('%s', (_how, swipe) => {
    expect(recogniseScan(swipe)).toEqual(whole);
  });

  test.each([
    '%RSSMRA80A01H501UROSSI  MARIO?',
    '%RSSMRA80A01H501UROSSI  MARIO_',
    '%RSSMRA80A01H501UROSSI  MARIO?;E?',
    '%RSSMRA80A01H501UROSSI  MARIO_òE_^E_',
    '%RSSMRA80A01H501UROSSI  MARIO?;?+?',
  ])('the person alone, when the second track is not there or does not read: %s', (swipe) => {
    expect(recogniseScan(swipe)).toEqual(person('RSSMRA80A01H501U'));
  });

  test.each([
    '%E?;80380001601234567892?',
    '%E_ò80380001601234567892_',
    '%?;80380001601234567892?+E?',
    '%e_Ò80380001601234567892_^e_',
    ';80380001601234567892=2812?',
  ])('the number alone, when the first track does not read: %s', (swipe) => {
    expect(recogniseScan(swipe)).toEqual({ kind: 'cardNumber', cardNumber: '80380001601234567892' });
  });

  test.each([
    '%E?',
    '%E_',
    '%?',
    ';E?',
    'òE_',
    '+E?',
    '^E_',
    '%E?;E?+E?',
    '%E_òE_^E_',
    '%?;?+?',
    '%',
    '%EEEE?',
  ])('nothing was read: %s', (swipe) => {
    expect(recogniseScan(swipe)).toEqual({ kind: 'unknown' });
  });

  test('its bar with the asterisks of an Italian keyboard', () => {
    expect(recogniseScan('(RSSMRA80A01H501U(')).toEqual(person('RSSMRA80A01H501U'));
  });

  test('a number that is wrong in itself is not taken, the person is', () => {
    const swipe = '%RSSMRA80A01H501UROSSI  MARIO?;80380001601234567893?';
    expect(recogniseScan(swipe)).toEqual(person('RSSMRA80A01H501U'));
  });

  test('a code that is wrong in itself is nobody', () => {
    expect(recogniseScan('%RSSMRA80A01H501VROSSI  MARIO?;80380001601234567892?')).toEqual({
      kind: 'unknown',
    });
  });
});
