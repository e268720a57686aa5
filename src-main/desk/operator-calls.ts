import { err } from '../result.ts';
import type { Answerers } from './answerers.ts';
import type { DeskParts } from './desk-parts.ts';

type Kinds = 'listOperators' | 'addOperator' | 'setOperator' | 'resetPin' | 'changeOwnPin';

export function createOperatorCalls(_parts: DeskParts): Answerers<Kinds> {
  return {
    listOperators: async () => err('failed'),
    addOperator: async () => err('failed'),
    setOperator: async () => err('failed'),
    resetPin: async () => err('failed'),
    changeOwnPin: async () => err('failed'),
  };
}
