import type { ImportProgress } from '../bookings/import/import-bookings.ts';

const barWidth = 30;
const pauseMs = 100;

/** One line that is drawn over itself, at most ten times a second. */
export function drawProgress(write: (text: string) => void): (progress: ImportProgress) => void {
  let drawnAt = -Infinity;
  let drawnKind = '';
  return (progress) => {
    const at = performance.now();
    if (progress.kind === drawnKind && at - drawnAt < pauseMs) return;
    drawnAt = at;
    drawnKind = progress.kind;
    write(`\r\x1b[K${lineOf(progress)}`);
  };
}

function lineOf(progress: ImportProgress): string {
  switch (progress.kind) {
    case 'reading':
      return `${bar(progress.bytes / Math.max(progress.totalBytes, 1))} ${String(progress.rows)} rows read`;
    case 'waiting':
      return 'waiting for the database';
    case 'comparing':
    case 'merging':
      return `${bar(progress.bookings / Math.max(progress.totalBookings, 1))} ${progress.kind} bookings`;
  }
}

function bar(part: number): string {
  const filled = Math.round(Math.min(part, 1) * barWidth);
  const percent = String(Math.floor(Math.min(part, 1) * 100)).padStart(3);
  return `[${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}] ${percent}%`;
}
