import ipp, { type IppAttributes, type IppMessage } from '@sealsystems/ipp';
import type { Result } from '../../result.ts';
import { err, ok } from '../../result.ts';
import { cupsAddress, jobOwner, postIpp, type CupsAddress } from './cups-connection.ts';

/** States of RFC 8011 §5.3.7 and §5.4.11, by their keywords. */
export type JobState =
  'pending' | 'pending-held' | 'processing' | 'processing-stopped' | 'canceled' | 'aborted' | 'completed';
export type PrinterState = 'idle' | 'processing' | 'stopped';

export type IppJob = { id: number; name: string; state: JobState; reasons: string[] };
export type IppPrinter = { state: PrinterState; accepting: boolean; reasons: string[] };

/**
 * `unreachable`: no answer within the deadline · `notFound`: no such queue or job · `notAccepting`: the queue
 * rejects jobs · `notPossible`: the job has ended already · `forbidden` · `refused`: anything else.
 */
export type IppError = 'unreachable' | 'notFound' | 'notAccepting' | 'notPossible' | 'forbidden' | 'refused';

export type PrintRequest = { title: string; pdf: Uint8Array; media?: string | undefined };

/** The five operations of IPP (RFC 8011 §4) that printing one slip takes, for one queue. */
export interface IppClient {
  printJob(request: PrintRequest): Promise<Result<number, IppError>>;
  job(id: number): Promise<Result<IppJob, IppError>>;
  printer(): Promise<Result<IppPrinter, IppError>>;
  cancelJob(id: number): Promise<Result<void, IppError>>;
  /** Jobs of this account in this queue that have not ended. */
  openJobs(): Promise<Result<IppJob[], IppError>>;
}

const JOB_ATTRIBUTES = ['job-id', 'job-name', 'job-state', 'job-state-reasons'];
const PRINTER_ATTRIBUTES = ['printer-state', 'printer-state-reasons', 'printer-is-accepting-jobs'];

export function createIppClient(deps: {
  queue: string;
  address?: () => CupsAddress;
  deadlineMs?: number;
  signal?: AbortSignal;
}): IppClient {
  const { queue, address = cupsAddress, deadlineMs = 3000, signal } = deps;
  const path = `/printers/${encodeURIComponent(queue)}`;

  async function call(
    operation: string,
    attributes: IppAttributes,
    job?: { attributes: IppAttributes; data: Buffer },
  ): Promise<Result<IppMessage, IppError>> {
    const message: IppMessage = {
      version: '2.0',
      operation,
      'operation-attributes-tag': {
        'attributes-charset': 'utf-8',
        'attributes-natural-language': 'en',
        'printer-uri': `ipp://localhost${path}`,
        'requesting-user-name': jobOwner(),
        ...attributes,
      },
      ...(job ? { 'job-attributes-tag': job.attributes, data: job.data } : {}),
    };
    const answer = await postIpp(address(), path, ipp.serialize(message), { deadlineMs, signal });
    if (answer.kind === 'unreachable') return err('unreachable');
    return answer.kind === 'unauthorized' ? err('forbidden') : readAnswer(answer.body);
  }

  return {
    async printJob({ title, pdf, media }) {
      const answer = await call(
        'Print-Job',
        { 'job-name': title, 'document-format': 'application/pdf' },
        { attributes: media ? { media } : {}, data: Buffer.from(pdf) },
      );
      if (!answer.ok) return answer;
      const id = groups(answer.value['job-attributes-tag'])[0]?.['job-id'];
      return typeof id === 'number' ? ok(id) : err('refused');
    },
    async job(id) {
      const answer = await call('Get-Job-Attributes', {
        'job-id': id,
        'requested-attributes': JOB_ATTRIBUTES,
      });
      if (!answer.ok) return answer;
      const job = readJob(groups(answer.value['job-attributes-tag'])[0]);
      return job ? ok(job) : err('refused');
    },
    async printer() {
      const answer = await call('Get-Printer-Attributes', { 'requested-attributes': PRINTER_ATTRIBUTES });
      if (!answer.ok) return answer;
      const printer = readPrinter(groups(answer.value['printer-attributes-tag'])[0]);
      return printer ? ok(printer) : err('refused');
    },
    async cancelJob(id) {
      const answer = await call('Cancel-Job', { 'job-id': id });
      return answer.ok ? ok() : answer;
    },
    async openJobs() {
      const answer = await call('Get-Jobs', {
        'which-jobs': 'not-completed',
        'my-jobs': true,
        'requested-attributes': JOB_ATTRIBUTES,
      });
      if (!answer.ok) return answer;
      const jobs = groups(answer.value['job-attributes-tag']).map(readJob);
      return ok(jobs.filter((job) => job !== undefined));
    },
  };
}

/** Exported for the tests: what a print server answers is not ours and may be anything. */
export function readAnswer(body: Buffer): Result<IppMessage, IppError> {
  let message: IppMessage;
  try {
    message = ipp.parse(body);
  } catch {
    return err('refused');
  }
  const status = message.statusCode ?? '';
  if (status.startsWith('successful-ok')) return ok(message);
  switch (status) {
    case 'client-error-not-found':
    case 'client-error-gone':
      return err('notFound');
    case 'server-error-not-accepting-jobs':
      return err('notAccepting');
    case 'client-error-not-possible':
      return err('notPossible');
    case 'client-error-forbidden':
    case 'client-error-not-authenticated':
    case 'client-error-not-authorized':
      return err('forbidden');
    default:
      return err('refused');
  }
}

function readJob(attributes: IppAttributes | undefined): IppJob | undefined {
  const id = attributes?.['job-id'];
  const state = attributes?.['job-state'];
  if (typeof id !== 'number' || typeof state !== 'string') return undefined;
  const name = attributes?.['job-name'];
  return {
    id,
    name: typeof name === 'string' ? name : '',
    state: state as JobState,
    reasons: keywords(attributes?.['job-state-reasons']),
  };
}

function readPrinter(attributes: IppAttributes | undefined): IppPrinter | undefined {
  const state = attributes?.['printer-state'];
  if (typeof state !== 'string') return undefined;
  return {
    state: state as PrinterState,
    accepting: attributes?.['printer-is-accepting-jobs'] !== false,
    reasons: keywords(attributes?.['printer-state-reasons']),
  };
}

function groups(group: IppAttributes | IppAttributes[] | undefined): IppAttributes[] {
  return group === undefined ? [] : Array.isArray(group) ? group : [group];
}

function keywords(value: IppAttributes[string]): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((word): word is string => typeof word === 'string' && word !== 'none');
}
