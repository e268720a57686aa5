import type { Result } from '../../result.ts';
import { err, ok } from '../../result.ts';
import type { PrintDocument, PrinterFault } from '../printer.ts';
import { watchJob } from './job-watch.ts';
import type { QueueClient, QueueCondition, QueueError } from './queue-client.ts';
import type { PrintLog, StrayJobs } from './stray-jobs.ts';

/**
 * What became of putting a document into the queue. `notSent`: it is certain that nothing of it is there ·
 * `lost`: it may be there, or come there later, but nobody can say as which job.
 */
export type Submission =
  | { kind: 'sent'; jobId: number }
  | { kind: 'notSent'; fault: PrinterFault; why: string }
  | { kind: 'lost'; why: string };

/** Has its own deadline. One that throws has sent nothing. */
export type Submit = (document: PrintDocument) => Promise<Submission>;

export type SendDeps = {
  client: QueueClient;
  submit: Submit;
  strays: StrayJobs;
  log: PrintLog;
  deadlineMs: number;
  now: () => number;
};

/** One slip from its page to its end. What may still be in the queue after it is told to the stray jobs. */
export async function sendSlip(deps: SendDeps, document: PrintDocument): Promise<Result<void, PrinterFault>> {
  const { client, strays, log } = deps;
  const before = await client.printer();
  if (!before.ok) return err(faultOfError(before.error));
  // An alert of the paper may be an old one: only what the queue itself would refuse is refused here.
  if (isShut(before.value)) return err('stopped');
  const submission = await submitted(deps.submit, document);
  if (submission.kind === 'sent')
    return followJob(deps, document.title, submission.jobId, before.value.reasons);
  log('printJobNotSent', { kind: submission.kind, why: submission.why });
  if (submission.kind === 'notSent') return err(submission.fault);
  strays.add(document.title);
  return err('notConfirmed');
}

/** A page that cannot be rendered costs its own slip only. */
async function submitted(submit: Submit, document: PrintDocument): Promise<Submission> {
  try {
    return await submit(document);
  } catch (error) {
    return { kind: 'notSent', fault: 'unavailable', why: error instanceof Error ? error.name : typeof error };
  }
}

async function followJob(
  deps: SendDeps,
  title: string,
  jobId: number,
  reasonsBefore: string[],
): Promise<Result<void, PrinterFault>> {
  const { client, strays, log } = deps;
  const { verdict, ended, elapsedMs } = await watchJob(deps, jobId, reasonsBefore);
  // What cannot be forgotten now is looked for again.
  const isForgotten = !ended || !client.forget || (await client.forget(jobId)).ok;
  const ms = Math.round(elapsedMs);
  if (!isForgotten) strays.add(title);
  if (verdict === 'printed') {
    log('printJobPrinted', { jobId, ms });
    return ok();
  }
  log(ended ? 'printJobFailed' : 'printJobLeftBehind', { jobId, fault: verdict, ms });
  if (!ended) strays.add(title);
  return err(verdict);
}

export function isShut(printer: QueueCondition): boolean {
  return printer.state === 'stopped' || !printer.accepting;
}

export function faultOfError(error: QueueError): PrinterFault {
  return error === 'notAccepting' ? 'stopped' : 'unavailable';
}
