import { parseConfig } from '../../src-main/config.ts';

export const rulesOfPuglia = parseConfig({}, 'rules', '/nowhere').cancellation;
