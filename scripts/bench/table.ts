import { isMet, ratioOf, statisticOf } from './figure.ts';
import type { Line, Statistic } from './figure.ts';

const heads = ['figure', 'ours', 'peer', 'ratio', 'aim', 'met?'];

/** All the lines as one table of Markdown, which a terminal shows as well. */
export function tableOf(lines: readonly Line[]): string {
  const rows = [heads, ...lines.map(cellsOf)];
  const widths = heads.map((_head, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const shown = rows.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [shown[0], rule, ...shown.slice(1)].join('\n');
}

function cellsOf(line: Line): string[] {
  const { figure, unit, ours, peer, statistic, aim } = line;
  const ratio = ratioOf(line);
  const met = isMet(line);
  const bounds = [
    ...(aim?.ratio === undefined ? [] : [`≤ ${String(aim.ratio)}`]),
    ...(aim?.ours === undefined ? [] : [`≤ ${String(aim.ours)} ${unit}`]),
  ];
  return [
    figure,
    spread(ours, unit, statistic),
    peer.samples.length === 0 ? peer.name : `${spread(peer.samples, unit, statistic)} ${peer.name}`,
    ratio === null ? '' : ratio.toFixed(2),
    bounds.join(', '),
    met === null ? '' : met ? 'yes' : 'MISSED',
  ];
}

/** `median [min–max] unit`; another statistic is named and comes first. */
function spread(samples: readonly number[], unit: string, statistic: Statistic = 'median'): string {
  const range = `[${short(Math.min(...samples))}–${short(Math.max(...samples))}]`;
  const median = short(statisticOf(samples));
  if (statistic === 'median') return `${median} ${range} ${unit}`;
  return `${statistic} ${short(statisticOf(samples, statistic))}, ${median} ${range} ${unit}`;
}

/** Three digits that mean something. */
function short(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : Number(value.toPrecision(3)).toString();
}
