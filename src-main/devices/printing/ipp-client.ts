import type { Result } from '../../result.ts';
import { err, ok } from '../../result.ts';
import { cupsAddress, jobOwner, postIpp, type CupsAddress } from './cups-connection.ts';
import { decodeIpp, encodeIpp, type IppAttribute, type IppGroup, type IppResponse } from './ipp-message.ts';
import type {
  JobState,
  QueueClient,
  QueueCondition,
  QueueError,
  QueueJob,
  QueueState,
} from './queue-client.ts';

export type PrintRequest = { title: string; pdf: Uint8Array; media?: string | undefined };

/** The five operations of IPP (RFC 8011 §4) that printing one slip takes, for one queue. */
export interface IppClient extends QueueClient {
  printJob(request: PrintRequest): Promise<Result<number, QueueError>>;
}

/** Operation codes (RFC 8011 §5.4.15). */
const OPERATION = {
  printJob: 0x0002,
  cancelJob: 0x0008,
  jobAttributes: 0x0009,
  jobs: 0x000a,
  printerAttributes: 0x000b,
} as const;

const JOB_ATTRIBUTES: IppAttribute = ['keyword', 'requested-attributes', 'job-id', 'job-name', 'job-state'];
const PRINTER_ATTRIBUTES: IppAttribute = [
  'keyword',
  'requested-attributes',
  'printer-state',
  'printer-state-reasons',
  'printer-is-accepting-jobs',
];

const JOB_STATES: Readonly<Record<number, JobState>> = {
  3: 'pending',
  4: 'pending-held',
  5: 'processing',
  6: 'processing-stopped',
  7: 'canceled',
  8: 'aborted',
  9: 'completed',
};
const PRINTER_STATES: Readonly<Record<number, QueueState>> = { 3: 'idle', 4: 'processing', 5: 'stopped' };

export type IppClientDeps = {
  queue: string;
  address?: () => CupsAddress;
  deadlineMs?: number;
  signal?: AbortSignal;
};

export function createIppClient(deps: IppClientDeps): IppClient {
  const call = createCall(deps);

  async function jobs(which: 'not-completed' | 'all'): Promise<Result<QueueJob[], QueueError>> {
    const answer = await call('jobs', [
      ['keyword', 'which-jobs', which],
      ['boolean', 'my-jobs', true],
      JOB_ATTRIBUTES,
    ]);
    if (!answer.ok) return answer;
    return ok(answer.value.jobs.map(readJob).filter((job) => job !== undefined));
  }

  return {
    async printJob({ title, pdf, media }) {
      const answer = await call(
        'printJob',
        [
          ['name', 'job-name', title],
          ['mimeType', 'document-format', 'application/pdf'],
        ],
        { jobAttributes: media ? [['keyword', 'media', media]] : [], document: pdf },
      );
      if (!answer.ok) return answer;
      const id = answer.value.jobs[0]?.get('job-id')?.[0];
      return typeof id === 'number' ? ok(id) : err('unclear');
    },
    async job(id) {
      const answer = await call('jobAttributes', [['integer', 'job-id', id], JOB_ATTRIBUTES]);
      if (!answer.ok) return answer;
      const job = readJob(answer.value.jobs[0]);
      return job ? ok(job) : err('unclear');
    },
    async printer() {
      const answer = await call('printerAttributes', [PRINTER_ATTRIBUTES]);
      if (!answer.ok) return answer;
      const printer = readPrinter(answer.value.printers[0]);
      return printer ? ok(printer) : err('unclear');
    },
    async cancelJob(id) {
      const answer = await call('cancelJob', [['integer', 'job-id', id]]);
      return answer.ok ? ok() : answer;
    },
    heldJobs: () => jobs('not-completed'),
    allJobs: () => jobs('all'),
  };
}

type JobPart = { jobAttributes?: IppAttribute[]; document?: Uint8Array };

function createCall({ queue, address = cupsAddress, deadlineMs = 3000, signal }: IppClientDeps) {
  const path = `/printers/${encodeURIComponent(queue)}`;

  return async (
    operation: keyof typeof OPERATION,
    attributes: IppAttribute[],
    job: JobPart = {},
  ): Promise<Result<IppResponse, QueueError>> => {
    const request = encodeIpp({
      operation: OPERATION[operation],
      attributes: [
        ['charset', 'attributes-charset', 'utf-8'],
        ['language', 'attributes-natural-language', 'en'],
        ['uri', 'printer-uri', `ipp://localhost${path}`],
        // The target comes before the rest of the operation's attributes: job-id is part of it.
        ...attributes.filter(([, name]) => name === 'job-id'),
        ['name', 'requesting-user-name', jobOwner()],
        ...attributes.filter(([, name]) => name !== 'job-id'),
      ],
      ...job,
    });
    const answer = await postIpp(address(), path, request, { deadlineMs, signal });
    if (answer.kind === 'unreachable') return err('unreachable');
    return answer.kind === 'unauthorized' ? err('forbidden') : readAnswer(answer.body);
  };
}

/** Exported for the tests: what a print server answers is not ours and may be anything. */
export function readAnswer(body: Buffer): Result<IppResponse, QueueError> {
  const response = decodeIpp(body);
  if (!response) return err('unclear');
  if (response.status < 0x0100) return ok(response);
  // Status codes: RFC 8011 appendix B.
  switch (response.status) {
    case 0x0406:
    case 0x0407:
      return err('notFound');
    case 0x0506:
      return err('notAccepting');
    case 0x0404:
      return err('notPossible');
    case 0x0401:
    case 0x0402:
    case 0x0403:
      return err('forbidden');
    default:
      // Only an error of the client's (0x04xx) says for certain that nothing was done.
      return err(response.status >> 8 === 0x04 ? 'refused' : 'unclear');
  }
}

function readJob(attributes: IppGroup | undefined): QueueJob | undefined {
  const id = attributes?.get('job-id')?.[0];
  const state = JOB_STATES[Number(attributes?.get('job-state')?.[0])];
  if (typeof id !== 'number' || !state) return undefined;
  return { id, name: String(attributes?.get('job-name')?.[0] ?? ''), state };
}

function readPrinter(attributes: IppGroup | undefined): QueueCondition | undefined {
  const state = PRINTER_STATES[Number(attributes?.get('printer-state')?.[0])];
  if (!state) return undefined;
  const reasons = (attributes?.get('printer-state-reasons') ?? []).map(String);
  return {
    state,
    accepting: attributes?.get('printer-is-accepting-jobs')?.[0] !== false,
    reasons: reasons.filter((reason) => reason !== 'none'),
  };
}
