import { err } from '../result.ts';
import type { Answerers } from './answerers.ts';
import type { DeskParts } from './desk-parts.ts';

type Kinds = 'find' | 'listFacilities' | 'openPerson';

export function createFindCalls(_parts: DeskParts): Answerers<Kinds> {
  return {
    find: async () => err('failed'),
    listFacilities: async () => err('failed'),
    openPerson: async () => err('failed'),
  };
}
