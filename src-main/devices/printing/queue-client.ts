import type { Result } from '../../result.ts';

/** States of RFC 8011 §5.3.7 and §5.4.11, by their keywords. */
export type JobState =
  'pending' | 'pending-held' | 'processing' | 'processing-stopped' | 'canceled' | 'aborted' | 'completed';
export type QueueState = 'idle' | 'processing' | 'stopped';

export type QueueJob = { id: number; name: string; state: JobState };

/** `reasons`: keywords of RFC 8011 §5.4.12, without "none". */
export type QueueCondition = { state: QueueState; accepting: boolean; reasons: string[] };

/**
 * `unreachable`: no answer within the deadline · `notFound`: no such queue or job · `notAccepting`: the queue
 * rejects jobs · `notPossible`: the job has ended already · `forbidden` · `refused`: the request is not done, and
 * why does not matter · `unclear`: a fault of the print system or no readable answer, so it may be done or not.
 */
export type QueueError =
  'unreachable' | 'notFound' | 'notAccepting' | 'notPossible' | 'forbidden' | 'refused' | 'unclear';

/** One queue of a print system, in the words of IPP: how it is, and what has become of a job. */
export interface QueueClient {
  job(id: number): Promise<Result<QueueJob, QueueError>>;
  printer(): Promise<Result<QueueCondition, QueueError>>;
  cancelJob(id: number): Promise<Result<void, QueueError>>;
  /** For a print system that keeps documents that have been printed: removes this one. */
  forget?(id: number): Promise<Result<void, QueueError>>;
  /** Jobs of this account whose document the queue still holds, printed already or not. */
  heldJobs(): Promise<Result<QueueJob[], QueueError>>;
  /** Also those that have ended, as far as the print system remembers them; others' may be among them. */
  allJobs(): Promise<Result<QueueJob[], QueueError>>;
}
