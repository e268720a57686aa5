import { err } from '../result.ts';
import type { Answerers } from './answerers.ts';
import type { DeskParts } from './desk-parts.ts';

type Kinds = 'listCases' | 'closeCase' | 'reopenCase';

export function createCaseCalls(_parts: DeskParts): Answerers<Kinds> {
  return {
    listCases: async () => err('failed'),
    closeCase: async () => err('failed'),
    reopenCase: async () => err('failed'),
  };
}

/** For the badge; looked at every few seconds. */
export function countOpenCases(_stores: DeskParts['stores']): number {
  return 0;
}
