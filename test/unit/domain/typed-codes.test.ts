import { expect, test } from 'vitest';
import { isOperatorName } from '../../../src-main/domain/operator-name.ts';
import { asCode, receiptInputOf } from '../../../src-main/domain/typed-codes.ts';

test.each([
  ['7k4q', '7K4Q'],
  [' 7k 4q\r\n', '7K4Q'],
  [']C07K4Q', '7K4Q'],
  ['7ſ4ı', '7ſ4ı'],
  ['7kßq', '7KßQ'],
])('%j is the code %j', (typed, code) => {
  expect(asCode(typed)).toBe(code);
});

test.each([
  ['d26-7k4q-92mx', 'D26-7K4Q-92MX'],
  ['D26 7K4Q 92MX', 'D26-7K4Q-92MX'],
  ['d267k4q92mx', 'D26-7K4Q-92MX'],
  ["D26'7K4Q'92MX", 'D26-7K4Q-92MX'],
  [']C0R26-7K4Q-92MX', 'R26-7K4Q-92MX'],
  ['900123456', '900123456'],
])('%j is the number %j', (typed, cancellationNumber) => {
  expect(receiptInputOf(typed)).toEqual({ kind: 'number', cancellationNumber });
});

test('what has a dot is a signed text; what is neither is said to be neither', () => {
  expect(receiptInputOf(' tcr1.ab\ncd ')).toEqual({ kind: 'signed', text: 'TCR1.ABCD' });
  for (const typed of ['', 'D26', 'RICEVUTA', 'D26_7K4Q_92MX', 'x'.repeat(30)])
    expect(receiptInputOf(typed), typed).toEqual({ kind: 'neither' });
});

test('names of operators', () => {
  for (const name of ['ab', 'A1', 'm.rossi', 'x-2', 'a'.repeat(32)])
    expect(isOperatorName(name), name).toBe(true);
  for (const name of ['', 'a', '.a', 'a-', 'a b', 'a_b', 'à1', 'a'.repeat(33), 'ab\n'])
    expect(isOperatorName(name), name).toBe(false);
});
