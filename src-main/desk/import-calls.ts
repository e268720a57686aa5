import { err } from '../result.ts';
import type { Answerers } from './answerers.ts';
import type { DeskParts } from './desk-parts.ts';

type Kinds = 'beginImport' | 'applyImport' | 'endImport';

export function createImportCalls(_parts: DeskParts): Answerers<Kinds> {
  return {
    beginImport: async () => err('failed'),
    applyImport: async () => err('failed'),
    endImport: async () => err('failed'),
  };
}
