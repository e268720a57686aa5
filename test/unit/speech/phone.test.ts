import { expect, test } from 'vitest';
import { phoneLine } from '../../../src-main/speech/lines.ts';

test.each([
  ['0881 000 000', 'Telefono: 0 8 8, 1 0 0, 0 0 0, 0'],
  ['0800 000 020 (lun-ven 8:00-13:00)', 'Telefono: 0 8 0, 0 0 0, 0 0 2, 0 (lun-ven 8:00-13:00)'],
  ['0881 000 000 int. 14', 'Telefono: 0 8 8, 1 0 0, 0 0 0, 0 int. 14'],
])('%s is spelled, and what stands beside it is not', (phone, spoken) => {
  expect(phoneLine('Telefono', phone)).toEqual({ text: `Telefono ${phone}`, spoken });
});
