import type { OperatorRole } from '../../src-main/contract/desk/operators.ts';
import type { IconName } from '../components/icons.ts';
import type { ScreenName } from './route.svelte.ts';

/** The screens in their order, with the letter that leads there together with Alt. */
const screens: readonly { name: ScreenName; icon: IconName; letter: string; onlyAdministrator?: true }[] = [
  { name: 'find', icon: 'search', letter: 'C' },
  { name: 'verify', icon: 'checkCircle', letter: 'V' },
  { name: 'code', icon: 'keyboard', letter: 'T' },
  { name: 'cases', icon: 'sheet', letter: 'A' },
  { name: 'import', icon: 'lower', letter: 'I', onlyAdministrator: true },
  { name: 'register', icon: 'clock', letter: 'R', onlyAdministrator: true },
  { name: 'operators', icon: 'lock', letter: 'O', onlyAdministrator: true },
];

export const screensFor = (role: OperatorRole) =>
  screens.filter(({ onlyAdministrator }) => !onlyAdministrator || role === 'administrator');

/** Letters of what can be done elsewhere than in the list of screens, together with Alt. */
export const letters = {
  lock: 'B',
  coupon: 'P',
  largeCoupon: 'G',
  cancellationReceipt: 'S',
  paymentNotice: 'N',
  paymentReceipt: 'Q',
  year: 'Y',
  cancel: 'D',
  others: 'M',
  export: 'E',
  verifyRegister: 'K',
  addOperator: 'N',
  chooseFile: 'F',
  applyImport: 'P',
} as const;
