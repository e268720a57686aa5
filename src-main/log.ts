import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Every event that may be logged; nothing of a person belongs to any of them. */
export type LogEvent =
  | 'started'
  | 'stopping'
  | 'stage'
  | 'commandRefused'
  | 'senderRefused'
  | 'navigationRefused'
  | 'permissionRefused'
  | 'pageMessage'
  | 'pageGone'
  | 'pageSilent'
  | 'processGone'
  | 'outOfService'
  | 'restarting'
  | 'spareShown'
  | 'crashed'
  | 'workFailed'
  | 'cardReader'
  | 'cardNotRead'
  | 'printer'
  | 'printJob'
  | 'printoutNotRecorded'
  | 'printDocumentsKept'
  | 'printSettingsUnreadable'
  | 'searchFailed'
  | 'auditNotWritten'
  | 'intentOpen'
  | 'intentSettled'
  | 'intentNotSettled'
  | 'printoutsInterrupted'
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

/** JSON lines in `file`, which is put aside once (`.1`) when it grows past 5 MB. */
export function openLog(file: string, now: () => Date, echo: (line: string) => void = () => {}): Log {
  mkdirSync(dirname(file), { recursive: true });
  return (event, fields = {}) => {
    const line = redact(JSON.stringify({ at: now().toISOString(), event, ...fields }));
    echo(line);
    try {
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > maxBytes) renameSync(file, `${file}.1`);
      appendFileSync(file, `${line}\n`);
    } catch (error) {
      // A full disk must not stop a visit half way.
      echo(`the log cannot be written: ${String(error)}`);
    }
  };
}
