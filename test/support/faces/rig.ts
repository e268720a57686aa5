import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import type { Page } from 'playwright-core';
import { buildPage } from '../../../scripts/gallery/build-page.ts';
import { projectFolder } from '../../../scripts/places.ts';
import { rootNeedsNoSandbox } from '../../../scripts/sandbox.ts';
import { until } from '../until.ts';
import { orientations, type Orientation } from './combinations.ts';
import type { FacesPage } from './page/page.ts';

export const outFolder = join(projectFolder, 'out', 'faces');

export type FacesRig = { on: (orientation: Orientation) => Page; close: () => Promise<void> };

/** The page with all screens and the rules, built and opened in the real Electron, once on each glass. */
export async function openFaces(): Promise<FacesRig> {
  rmSync(outFolder, { recursive: true, force: true });
  mkdirSync(outFolder, { recursive: true });
  const address = await buildPage(join(import.meta.dirname, 'page'), join(outFolder, 'page'));
  const app = await _electron.launch({
    executablePath: process.env['TOTEM_ELECTRON'] ?? '',
    args: [...rootNeedsNoSandbox(), join(import.meta.dirname, 'window'), '--', address],
    chromiumSandbox: true,
    timeout: 30_000,
  });
  const pages = new Map<string, Page>();
  await until('both windows', async () => {
    for (const page of app.windows()) pages.set(new URL(page.url()).hash.slice(1), page);
    return orientations.every((each) => pages.has(each));
  });
  for (const page of pages.values()) await page.waitForFunction(() => 'faces' in globalThis);
  return {
    on(orientation) {
      const page = pages.get(orientation);
      if (!page) throw new Error(`no window for ${orientation}`);
      return page;
    },
    close: () => app.close(),
  };
}

/** Inside `page.evaluate`: what page/page.ts offers. */
export type WithFaces = { faces: FacesPage };
