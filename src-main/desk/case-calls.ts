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
