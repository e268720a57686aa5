import { openAuditKey } from '../../src-main/storage/audit-key.ts';
import { createAuditStore } from '../../src-main/storage/audit-store.ts';
import { openAudit } from '../../src-main/storage/begin-audit.ts';
import { openDatabase } from '../../src-main/storage/database.ts';
import { entryAt } from './audit-register.ts';

// One of several programs that start at once on one new folder, and write into one register.
const [folder = '', kioskId = '', count = '0'] = process.argv.slice(2);
const key = openAuditKey(`${folder}/keys`);
const db = openDatabase(`${folder}/totem.db`);
await openAudit(db, key);
const audit = createAuditStore(db, key);
for (let index = 0; index < Number(count); index += 1) {
  const written = await audit.record(entryAt(index, { kioskId, detail: String(index) }));
  if (!written.ok) throw new Error(written.error);
}
db.close();
