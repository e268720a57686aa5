import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { inTurn } from '../../src-main/storage/sole-user.ts';

// Waits for its turn at the lock file of the first argument, and notes its beginning and its end in the second.
const [lock = '', done = ''] = process.argv.slice(2);
await inTurn(lock, 10_000, async () => {
  appendFileSync(done, '<');
  await sleep(50);
  appendFileSync(done, '>');
});
