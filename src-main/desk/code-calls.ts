import { err } from '../result.ts';
import type { Answerers } from './answerers.ts';
import type { DeskParts } from './desk-parts.ts';

type Kinds = 'verifyReceipt' | 'useTotemCode';

export function createCodeCalls(_parts: DeskParts): Answerers<Kinds> {
  return {
    verifyReceipt: async () => err('failed'),
    useTotemCode: async () => err('failed'),
  };
}
