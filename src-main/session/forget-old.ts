import { forgottenBefore } from '../domain/access.ts';
import type { Log } from '../log.ts';
import type { AccessStore } from '../storage/access-store.ts';
import type { DeskCaseStore } from '../storage/desk-case-store.ts';

type ForgetDeps = { access: AccessStore; deskCases: DeskCaseStore; now: () => Date; log: Log };

const reportDays = 90;

/** Removes what nobody needs any more: tries that no longer count, visits handed over, reports of three months ago. */
export async function forgetOld({ access, deskCases, now, log }: ForgetDeps): Promise<void> {
  const at = now();
  const oldest = new Date(at.getTime() - reportDays * 24 * 60 * 60 * 1000);
  try {
    await access.purge(forgottenBefore(at).toISOString());
    await deskCases.purge(at.toISOString(), oldest.toISOString());
  } catch (error) {
    // It is tried again soon, and a visit must not pay for it.
    log('oldNotForgotten', { reason: String(error) });
  }
}
