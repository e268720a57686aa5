import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { combinationsOf, nameOf, orientations, worstCombinations } from './combinations.ts';
import type { Combination, Orientation } from './combinations.ts';
import type { TokenContrasts } from './contrasts.ts';
import { faceNames } from './faces.ts';
import type { Finding } from './ledger.ts';
import type { Measured } from './measure.ts';
import { outFolder, type FacesRig, type WithFaces } from './rig.ts';
import type { RuleId } from './rules.ts';

/** One face to look at; the focus is led through each screen once. */
export type Job = { face: string; combination: Combination; withFocus: boolean };
export type FoundOn = Finding & { face: string; combination: string };

export type Walk = {
  jobs: Job[];
  checked: Partial<Record<RuleId, number>>;
  findings: FoundOn[];
  contrasts: TokenContrasts;
  seconds: number;
};

/** `TOTEM_FACES=summary,idle`: only these screens. `TOTEM_TEST_LONG=1`: the worst cases as well. */
export function jobsOf(env: NodeJS.ProcessEnv): Job[] {
  const only = env['TOTEM_FACES']?.split(',');
  const strange = only?.filter((name) => !faceNames.includes(name)) ?? [];
  if (strange.length > 0)
    throw new Error(`no such screens: ${strange.join(', ')}; there are ${faceNames.join(', ')}`);
  const worst = env['TOTEM_TEST_LONG'] === '1' ? worstCombinations() : [];
  return faceNames.flatMap((face, screen) => {
    if (only && !only.includes(face)) return [];
    const covering = combinationsOf(screen).map((combination, row) => ({
      ...{ face, combination, withFocus: row === 0 },
    }));
    const others = worst.map((combination) => ({ face, combination, withFocus: false }));
    return [...covering, ...others];
  });
}

/** Both glasses at once: each window has a process of its own. */
export async function walk(rig: FacesRig, jobs: readonly Job[]): Promise<Walk> {
  const started = Date.now();
  const found: Walk = { jobs: [...jobs], checked: {}, findings: [], contrasts: {}, seconds: 0 };
  await Promise.all(
    orientations.map(async (orientation) => {
      for (const job of jobs.filter(({ combination }) => combination.orientation === orientation))
        await look(rig.on(orientation), job, found);
    }),
  );
  found.seconds = Math.round((Date.now() - started) / 1000);
  return found;
}

async function look(page: Page, job: Job, found: Walk): Promise<void> {
  const measured = await measureOn(page, job).catch((error: unknown) => {
    throw new Error(`${job.face}, ${nameOf(job.combination)}`, { cause: error });
  });
  add(found, job, measured);
  for (const [pair, ratio] of Object.entries(measured.contrasts))
    found.contrasts[pair] = Math.min(found.contrasts[pair] ?? Infinity, ratio);
  if (!job.withFocus) return;
  // From now on the browser shows where the focus is.
  await page.keyboard.press('Tab');
  add(found, job, await page.evaluate(() => (globalThis as unknown as WithFaces).faces.focus()));
}

const measureOn = (page: Page, job: Job): Promise<Measured> =>
  page.evaluate(async ({ face, combination }) => {
    const { faces } = globalThis as unknown as WithFaces;
    await faces.stand(face, combination);
    return faces.measure();
  }, job);

function add(
  found: Walk,
  { face, combination }: Job,
  measured: Pick<Measured, 'checked' | 'findings'>,
): void {
  for (const [rule, times] of Object.entries(measured.checked) as [RuleId, number][])
    found.checked[rule] = (found.checked[rule] ?? 0) + times;
  for (const each of measured.findings)
    found.findings.push({ ...each, face, combination: nameOf(combination) });
}

/** A picture of each screen with findings, as it was when it had the most of them, in red; at most so many. */
export async function takePictures(rig: FacesRig, { jobs, findings }: Walk, most = 60): Promise<void> {
  const byFace = new Map<string, FoundOn[]>();
  for (const each of findings) {
    const key = `${each.face} ${each.combination}`;
    byFace.set(key, [...(byFace.get(key) ?? []), each]);
  }
  const worst = new Map<string, { job: Job; found: FoundOn[] }>();
  for (const job of jobs) {
    const found = byFace.get(`${job.face} ${nameOf(job.combination)}`) ?? [];
    if (found.length > (worst.get(job.face)?.found.length ?? 0)) worst.set(job.face, { job, found });
  }
  const chosen = Array.from(worst.values()).sort((one, other) => other.found.length - one.found.length);
  for (const { job, found } of chosen.slice(0, most)) await picture(rig, job, found);
}

async function picture(rig: FacesRig, { face, combination }: Job, found: readonly Finding[]): Promise<void> {
  const page = rig.on(combination.orientation satisfies Orientation);
  await page.evaluate(
    async ([name, look, marked]) => {
      const { faces } = globalThis as unknown as WithFaces;
      await faces.stand(name, look);
      faces.mark(marked);
    },
    [face, combination, found] as const,
  );
  const png = await page.screenshot();
  writeFileSync(join(outFolder, `${face}-${nameOf(combination).replaceAll(' ', '-')}.png`), png);
}
