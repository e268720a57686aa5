import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Every event that may be logged; nothing of a person belongs to any of them. */
export type LogEvent =
  | 'started'
  | 'stopping'
  | 'calibrated'
  | 'stage'
  | 'commandRefused'
  | 'senderRefused'
  | 'navigationRefused'
  | 'signInHostRefused'
  | 'signIn'
  | 'permissionRefused'
  | 'pageMessage'
  | 'pageGone'
  | 'pageSilent'
  | 'pageBlank'
  | 'processGone'
  | 'outOfService'
  | 'restarting'
  | 'spareShown'
  | 'crashed'
  | 'workFailed'
  | 'cardReader'
  | 'cardNotRead'
  | 'scanner'
  | 'printer'
  | 'headsetJack'
  | 'voice'
  | 'printJob'
  | 'printoutNotRecorded'
  | 'printDocumentsKept'
  | 'printSettingsUnreadable'
  | 'paperLow'
  | 'noticeRead'
  | 'searchFailed'
  | 'accessNotRecorded'
  | 'receiptNotKept'
  | 'receiptMissing'
  | 'noticeNumberInDoubt'
  | 'paymentStateUnknown'
  | 'paymentLinkFailed'
  | 'paymentNotRecorded'
  | 'requestsUnconfirmed'
  | 'clockInDoubt'
  | 'caseNotFiled'
  | 'leaseNotHeld'
  | 'oldNotForgotten'
  | 'auditNotWritten'
  | 'deviceWatchFailed'
  | 'supportFileNotWritten'
  | 'displayNotSaved'
  | 'intentOpen'
  | 'intentSettled'
  | 'intentNotSettled'
  | 'printoutsInterrupted'
  | 'paymentBridge'
  | 'demoDataLoaded';

export type LogFields = Record<string, string | number | boolean>;
export type Log = (event: LogEvent, fields?: LogFields) => void;

const redactions: readonly [RegExp, string][] = [
  // Codice fiscale with omocodia, also spaced or dotted (card.md §5.1); STP/ENI; card number; NRE.
  [
    /[A-Z]{3}[\s.-]?[A-Z]{3}[\s.-]?[0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{2}[\s.-]?[A-Z][0-9LMNPQRSTUV]{3}[A-Z]/gi,
    '[CF]',
  ],
  [/\b(STP|ENI)\d{13}\b/gi, '[CF]'],
  [/\b80380\d{15}\b/g, '[card]'],
  [/\b\d{3}[0-9A-Z]{2}\d{10}\b/gi, '[NRE]'],
];

/** Takes codes of people out of any text; a net under the rule that they are never handed to the log. */
export function redact(text: string): string {
  return redactions.reduce((line, [pattern, mark]) => line.replace(pattern, mark), text);
}

const maxBytes = 5_000_000;

/** What a page can bring about as often as it likes: so many lines of each a minute are enough to know. */
const provoked = new Set<LogEvent>([
  'commandRefused',
  'senderRefused',
  'navigationRefused',
  'signInHostRefused',
  'permissionRefused',
  'pageMessage',
]);
const linesAMinute = 30;

/** JSON lines in `file`, which is put aside once (`.1`) when it grows past 5 MB. */
export function openLog(file: string, now: () => Date, echo: (line: string) => void = () => {}): Log {
  mkdirSync(dirname(file), { recursive: true });
  const counts = new Map<LogEvent, number>();
  let minute = 0;

  /** Whether this one is written; what was left out is told once the minute is over. */
  function isTooMany(event: LogEvent): boolean {
    const present = Math.floor(now().getTime() / 60_000);
    if (present !== minute) {
      minute = present;
      const before = [...counts];
      counts.clear();
      for (const [each, count] of before)
        if (count > linesAMinute) write(each, { leftOut: count - linesAMinute });
    }
    if (!provoked.has(event)) return false;
    const count = (counts.get(event) ?? 0) + 1;
    counts.set(event, count);
    return count > linesAMinute;
  }

  function write(event: LogEvent, fields: LogFields): void {
    const line = redact(JSON.stringify({ at: now().toISOString(), event, ...fields }));
    echo(line);
    try {
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > maxBytes) renameSync(file, `${file}.1`);
      appendFileSync(file, `${line}\n`);
    } catch (error) {
      // A full disk must not stop a visit half way.
      echo(`the log cannot be written: ${String(error)}`);
    }
  }

  return (event, fields = {}) => {
    if (!isTooMany(event)) write(event, fields);
  };
}
