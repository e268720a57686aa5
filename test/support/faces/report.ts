import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allTuples, tuplesIn } from './combinations.ts';
import { outFolder } from './rig.ts';
import { ruleIds, rules, type RuleId } from './rules.ts';
import type { FoundOn, Walk } from './walk.ts';

/** Everything for whoever mends it: out/faces/findings.json and contrasts.json. */
export function keep({ findings, contrasts }: Walk): void {
  const sorted = Object.entries(contrasts).sort(([, one], [, other]) => one - other);
  writeFileSync(join(outFolder, 'findings.json'), JSON.stringify(findings, null, 1));
  writeFileSync(join(outFolder, 'contrasts.json'), JSON.stringify(Object.fromEntries(sorted), null, 1));
}

/** The counts of a run, a line a rule. */
export function summaryOf({ jobs, checked, findings, contrasts, seconds }: Walk): string {
  const combinations = jobs.map((job) => job.combination);
  const tuples = (strength: number): string =>
    `${tuplesIn(combinations, strength).size} of ${allTuples(strength).size}`;
  const assertions = Object.values(checked).reduce((sum, times) => sum + times, 0);
  const lines = ruleIds.map((rule) => {
    const found = findings.filter((each) => each.rule === rule);
    const screens = new Set(found.map((each) => each.face)).size;
    const failed = found.length === 0 ? '' : `  ${found.length} found, on ${screens} screens`;
    return `  ${rule.padEnd(10)}${String(checked[rule] ?? 0).padStart(9)}${failed}`;
  });
  return [
    `${new Set(jobs.map((job) => job.face)).size} screens, ${jobs.length} faces in ${seconds} s; ` +
      `pairs ${tuples(2)}, threes ${tuples(3)}; ${assertions} assertions, ` +
      `${Object.keys(contrasts).length} pairs of colours:`,
    ...lines,
  ].join('\n');
}

/** What to read first: how often on each screen, with the first of it. */
export function firstOf(rule: RuleId, findings: readonly FoundOn[]): string {
  const found = findings.filter((each) => each.rule === rule);
  const lines = Array.from(new Set(found.map((each) => each.face)), (face) => {
    const [first, ...more] = found.filter((each) => each.face === face);
    const others = more.length === 0 ? '' : ` (and ${more.length} more)`;
    return `  ${face}, ${first?.combination ?? ''}: ${first?.element ?? ''} ${first?.said ?? ''}${others}`;
  });
  return [`${rule}: ${rules[rule]}`, ...lines.slice(0, 12), ...(lines.length > 12 ? ['  …'] : [])].join('\n');
}
