import { createAccessStore } from './access-store.ts';
import type { AuditKey } from './audit-key.ts';
import { createAuditStore } from './audit-store.ts';
import type { Database } from './database.ts';
import { createBookingHistory } from './booking-history.ts';
import { createDeskCaseStore } from './desk-case-store.ts';
import { createImportStore } from './import-store.ts';
import { createIntentStore } from './intent-store.ts';
import { createOpenCaseStore } from './open-case-store.ts';
import { createOperatorStore } from './operator-store.ts';
import { createPaymentStore } from './payment-store.ts';
import { createPrintoutStore } from './printout-store.ts';
import { createReceiptStore } from './receipt-store.ts';
import { createRequestStore } from './request-store.ts';
import { createSlowedTryStore } from './slowed-try-store.ts';
import { createStaffStore } from './staff-store.ts';

export type Stores = ReturnType<typeof createStores>;

/** All that totem and desk keep beside the bookings, on the same database. */
export function createStores(database: Database, auditKey: AuditKey) {
  return {
    access: createAccessStore(database),
    auditEntries: createAuditStore(database, auditKey),
    bookingHistory: createBookingHistory(database),
    deskCases: createDeskCaseStore(database),
    imports: createImportStore(database),
    intents: createIntentStore(database),
    openCases: createOpenCaseStore(database),
    operators: createOperatorStore(database),
    paymentNotes: createPaymentStore(database),
    printouts: createPrintoutStore(database),
    receipts: createReceiptStore(database),
    requests: createRequestStore(database),
    slowedTries: createSlowedTryStore(database),
    staffNotes: createStaffStore(database),
  };
}
