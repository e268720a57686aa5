import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { expect } from 'vitest';
import type { DeskUnderTest } from './e2e-desk.ts';

const pictures = join(import.meta.dirname, '../../out/e2e/desk');
const sizes = [
  [1366, 768],
  [1920, 1080],
] as const;

/**
 * Looks at the desk's page as it stands, at both sizes of a front-desk screen: nothing that axe-core complains of, nothing
 * that has to be scrolled sideways, and a picture of each in out/e2e/desk.
 */
export async function lookAt(desk: DeskUnderTest, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  const page = await desk.page();
  for (const [width, height] of sizes) {
    await desk.resize(width, height);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.screenshot({ path: join(pictures, `${name}-${width}.png`), animations: 'disabled' });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide, `${name}: too wide by`).toBeLessThanOrEqual(0);
    const tall = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    expect(tall, `${name}: the page itself scrolls by`).toBeLessThanOrEqual(0);
  }
  await desk.resize(1366, 768);
  expect(await complaints(desk), name).toEqual([]);
}

async function complaints(desk: DeskUnderTest): Promise<string[]> {
  const page = await desk.page();
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const found = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
      preload: false,
    });
    if (found.passes.length < 5) return ['axe-core saw next to nothing'];
    return found.violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${help} ${String(target)} ${failureSummary ?? ''}`),
    );
  });
}
