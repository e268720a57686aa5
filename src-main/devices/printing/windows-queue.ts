import { execFile } from 'node:child_process';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Result } from '../../result.ts';
import { err, ok } from '../../result.ts';
import type { JobState, QueueClient, QueueCondition, QueueError, QueueJob } from './queue-client.ts';
import { isSlip } from './stray-jobs.ts';

/** Runs a PowerShell script with these variables. Gives what it wrote, `undefined` when it failed. */
export type RunPowerShell = (script: string, env: Record<string, string>) => Promise<string | undefined>;

const Words = v.object({
  Id: v.number(),
  DocumentName: v.string(),
  UserName: v.string(),
  JobStatus: v.string(),
});
type Words = v.InferOutput<typeof Words>;
/** `account`: whose this process is. */
const Snapshot = v.object({ account: v.string(), printer: v.string(), jobs: v.array(Words) });
type Snapshot = v.InferOutput<typeof Snapshot>;
const Answer = v.union([Snapshot, v.object({ missing: v.literal(true) })]);

// Names come in by the environment: nothing is ever pasted into a script.
const look = `$ErrorActionPreference = 'Stop'
$printer = Get-Printer | Where-Object { $_.Name -eq $env:TOTEM_QUEUE } | Select-Object -First 1
if (-not $printer) { @{ missing = $true } | ConvertTo-Json -Compress; exit }
$jobs = @(Get-PrintJob -PrinterName $env:TOTEM_QUEUE | ForEach-Object { @{
  Id = $_.Id
  DocumentName = [string]$_.DocumentName
  UserName = [string]$_.UserName
  JobStatus = [string]$_.JobStatus } })
@{ account = [string]$env:USERNAME; printer = [string]$printer.PrinterStatus; jobs = $jobs } |
  ConvertTo-Json -Depth 3 -Compress`;
const remove = `$ErrorActionPreference = 'Stop'
Remove-PrintJob -PrinterName $env:TOTEM_QUEUE -ID $env:TOTEM_JOB`;

/** Flags of PrinterStatus and JobStatus (PRINTER_STATUS_… and JOB_STATUS_… of winspool.h) as IPP says them. */
const reasonOf: Readonly<Record<string, string>> = {
  PaperOut: 'media-empty',
  PaperProblem: 'media-empty',
  PaperJam: 'media-jam',
  DoorOpen: 'cover-open',
  Offline: 'offline',
  NotAvailable: 'offline',
  ServerUnknown: 'offline',
  Paused: 'paused',
};

/**
 * A queue of the Windows spooler by PowerShell's PrintManagement, in the words of IPP. A job that has left the
 * spooler is not known to be printed; one is only where the queue keeps printed documents (KeepPrintedJobs), and
 * there it stays until it is forgotten.
 */
export function createWindowsQueue({
  queue,
  run = runPowerShell,
}: {
  queue: string;
  run?: RunPowerShell;
}): QueueClient {
  async function snapshot(): Promise<Result<Snapshot, QueueError>> {
    const output = await run(look, { TOTEM_QUEUE: queue });
    if (output === undefined) return err('unreachable');
    try {
      const seen = v.parse(Answer, JSON.parse(output));
      return 'missing' in seen ? err('notFound') : ok(seen);
    } catch {
      return err('unclear');
    }
  }

  async function jobs(
    which: (job: Words, seen: Snapshot) => boolean,
  ): Promise<Result<QueueJob[], QueueError>> {
    const seen = await snapshot();
    return seen.ok ? ok(seen.value.jobs.filter((job) => which(job, seen.value)).map(jobOf)) : seen;
  }

  async function cancelJob(id: number): Promise<Result<void, QueueError>> {
    const output = await run(remove, { TOTEM_QUEUE: queue, TOTEM_JOB: String(id) });
    return output === undefined ? err('unreachable') : ok();
  }

  return {
    cancelJob,
    forget: cancelJob,
    allJobs: () => jobs(() => true),
    heldJobs: () => jobs(isOurs),
    async job(id) {
      const all = await jobs((job) => job.Id === id);
      if (!all.ok) return all;
      const [job] = all.value;
      return job ? ok(job) : err('notFound');
    },
    async printer() {
      const seen = await snapshot();
      return seen.ok ? ok(conditionOf(seen.value)) : seen;
    },
  };
}

/** The spooler lists everybody's jobs. */
function isOurs({ UserName }: Words, { account }: Snapshot): boolean {
  return UserName.toLowerCase() === account.toLowerCase();
}

function flagsOf(status: string): string[] {
  return status.split(',').map((flag) => flag.trim());
}

function jobOf({ Id, DocumentName, JobStatus }: Words): QueueJob {
  return { id: Id, name: DocumentName, state: stateOf(flagsOf(JobStatus)) };
}

function stateOf(flags: string[]): JobState {
  // Before Deleting: a job that is removed after its end was printed all the same.
  if (flags.includes('Printed')) return 'completed';
  if (flags.includes('Deleting') || flags.includes('Deleted')) return 'canceled';
  if (flags.includes('Paused')) return 'pending-held';
  // winspool.h: complete is sent to the printer, and may not be printed yet.
  return flags.includes('Printing') || flags.includes('Complete') ? 'processing' : 'pending';
}

function conditionOf(seen: Snapshot): QueueCondition {
  const flags = flagsOf(seen.printer);
  // Many drivers tell the fault at the job only. What stands at a job of somebody else may be his own wish.
  const slips = seen.jobs.filter((job) => isOurs(job, seen) && isSlip(job.DocumentName));
  const told = [...flags, ...slips.flatMap(({ JobStatus }) => flagsOf(JobStatus))];
  const reasons = new Set(told.map((flag) => reasonOf[flag]).filter((reason) => reason !== undefined));
  const isStopped = flags.includes('Paused') || flags.includes('PendingDeletion');
  return { state: isStopped ? 'stopped' : 'idle', accepting: true, reasons: [...reasons] };
}

/** By its whole path: the system would look in the current folder first. */
const powerShell = join(
  process.env['SystemRoot'] ?? 'C:\\Windows',
  ...['System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe'],
);

function runPowerShell(script: string, env: Record<string, string>): Promise<string | undefined> {
  const args = ['-NoProfile', '-NonInteractive', '-Command', script];
  const options = { env: { ...process.env, ...env }, timeout: 5000, windowsHide: true };
  return new Promise((resolve) => {
    execFile(powerShell, args, options, (error, stdout) => resolve(error ? undefined : stdout));
  });
}
