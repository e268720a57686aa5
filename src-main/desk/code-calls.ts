import type { Answerers } from './answerers.ts';
import type { DeskParts } from './desk-parts.ts';
import { createReceiptCheck } from './receipt-check.ts';
import { createTotemCodes } from './totem-codes.ts';

type Kinds = 'verifyReceipt' | 'useTotemCode';

export function createCodeCalls(parts: DeskParts): Answerers<Kinds> {
  return { verifyReceipt: createReceiptCheck(parts), useTotemCode: createTotemCodes(parts) };
}
