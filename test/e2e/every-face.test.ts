import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { badFragments, goodFragments } from '../support/faces/bad-fragments.ts';
import {
  allTuples,
  combinationsOf,
  factors,
  nameOf,
  tuplesIn,
  worstCombinations,
} from '../support/faces/combinations.ts';
import type { Combination } from '../support/faces/combinations.ts';
import { faceNames } from '../support/faces/faces.ts';
import type { Finding } from '../support/faces/ledger.ts';
import { firstOf, keep, summaryOf } from '../support/faces/report.ts';
import { openFaces, type FacesRig, type WithFaces } from '../support/faces/rig.ts';
import { ruleIds } from '../support/faces/rules.ts';
import { jobsOf, takePictures, walk, type Walk } from '../support/faces/walk.ts';

/*
 * Every screen in the real Electron, on two glasses, in every language, size, theme and position (pairwise), measured
 * in millimetres. TOTEM_FACES=summary,idle looks at these screens only; out/faces/ holds what was found.
 */

const plain: Combination = {
  language: 'it',
  textSize: 'normal',
  theme: 'standard',
  position: 'normal',
  orientation: 'upright',
  headset: false,
};

let rig: FacesRig;

beforeAll(async () => {
  rig = await openFaces();
});

afterAll(() => rig.close());

describe('the combinations', () => {
  const all = faceNames.flatMap((_, screen) => combinationsOf(screen));

  test('show every screen in each value of each factor', () => {
    for (const [screen] of faceNames.entries())
      for (const [factor, values] of Object.entries(factors))
        expect(new Set(combinationsOf(screen).map((each) => each[factor as keyof Combination]))).toEqual(
          new Set<unknown>(values),
        );
  });

  test('show every pair of values on some screen, and nearly every three', () => {
    expect(tuplesIn(all, 2)).toEqual(allTuples(2));
    expect(tuplesIn(all, 3).size).toBeGreaterThan(0.95 * allTuples(3).size);
  });

  test('are the same at every run, and no two the same for one screen', () => {
    expect(combinationsOf(7)).toEqual(combinationsOf(7));
    for (const [screen] of faceNames.entries())
      expect(new Set(combinationsOf(screen).map(nameOf)).size).toBe(combinationsOf(screen).length);
  });

  test('of the long run are the full product of the worst', () => {
    expect(new Set(worstCombinations().map(nameOf)).size).toBe(6 * 3 * 2 * (2 + 1));
  });
});

describe('the instrument', () => {
  /** What all rules find on a page of this HTML. */
  async function findingsOn(html: string, change: Partial<Combination> = {}): Promise<Finding[]> {
    const page = rig.on('upright');
    const measured = await page.evaluate(
      async ([text, look]) => {
        const { faces } = globalThis as unknown as WithFaces;
        await faces.fragment(text, look);
        return faces.measure();
      },
      [html, { ...plain, ...change }] as const,
    );
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => (globalThis as unknown as WithFaces).faces.focus());
    return [...measured.findings, ...focus.findings];
  }

  test.each(Object.entries(goodFragments))('finds nothing wrong with %s', async (_what, html) => {
    expect(await findingsOn(html)).toEqual([]);
  });

  test.each(badFragments)('$rule finds $what', async ({ rule, html, look }) => {
    const change = look === 'low' ? { position: look } : look ? { theme: look } : {};
    expect((await findingsOn(html, change)).map((each) => each.rule)).toContain(rule);
  });

  test('language finds another language and another direction', async () => {
    const page = rig.on('upright');
    const found = await page.evaluate(async (look) => {
      const { faces } = globalThis as unknown as WithFaces;
      await faces.stand('summary', look);
      Object.assign(document.documentElement, { lang: 'en', dir: 'rtl' });
      return faces.measure();
    }, plain);
    expect(found.findings.filter((each) => each.rule === 'language')).toHaveLength(2);
  });

  test('every rule has been seen to fail', () => {
    expect(new Set([...badFragments.map((each) => each.rule), 'language'])).toEqual(new Set(ruleIds));
  });

  test.each([
    ['T1', 'footer button { height: 50px !important; min-height: 0 !important }'],
    ['R1', 'footer button { position: fixed; top: 10px }'],
    ['cut', 'main p, main dd { height: 15px; overflow: hidden }'],
    ['gap', 'footer * { gap: 4px !important }'],
    ['focus', ':focus-visible { outline: none !important }'],
  ])('%s finds a style of the summary that was broken by hand', async (rule, css) => {
    const page = rig.on('upright');
    const sheet = await page.addStyleTag({ content: css });
    await page.evaluate((look) => (globalThis as unknown as WithFaces).faces.stand('summary', look), plain);
    await page.keyboard.press('Tab');
    const found = await page.evaluate(async () => {
      const { faces } = globalThis as unknown as WithFaces;
      const { findings } = await faces.measure();
      return [...findings, ...faces.focus().findings].map((each) => each.rule);
    });
    await sheet.evaluate((element) => (element as unknown as Element).remove());
    expect(found).toContain(rule);
  });
});

describe('every screen', () => {
  let found: Walk;

  beforeAll(async () => {
    found = await walk(rig, jobsOf(process.env));
    keep(found);
    await takePictures(rig, found);
    console.log(summaryOf(found));
  }, 4 * 3_600_000);

  test('is measured by every rule', () => {
    const silent = ruleIds.filter((rule) => !found.checked[rule]);
    expect(process.env['TOTEM_FACES'] ? [] : silent).toEqual([]);
  });

  test.each(ruleIds)('%s', (rule) => {
    if (found.findings.some((each) => each.rule === rule)) expect.fail(firstOf(rule, found.findings));
  });
});

// A state of the page alone, which no view brings on.
describe('a number of the filter while it is typed', () => {
  const looks = (['upright', 'lying'] as const).flatMap((orientation) =>
    (['it', 'ar'] as const).flatMap((language) =>
      (['normal', 'largest'] as const).map((textSize) => ({ ...plain, orientation, language, textSize })),
    ),
  );

  test.each(looks)('$orientation, $language, $textSize', async (look) => {
    const page = rig.on(look.orientation);
    await page.evaluate(
      (each) => (globalThis as unknown as WithFaces).faces.stand('filteringChosen', each),
      look,
    );
    await page.locator('.numbers button').first().click();
    await page.getByRole('textbox').waitFor();
    const { findings } = await page.evaluate(async () => {
      await Promise.allSettled(document.getAnimations().map((each) => each.finished));
      return (globalThis as unknown as WithFaces).faces.measure();
    });
    expect(findings).toEqual([]);
  });
});
