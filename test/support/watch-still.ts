import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { TotemUnderTest } from './e2e-totem.ts';

/** Gives a check that it is still the very same page, not loaded again, with nothing beside it. */
export async function watchStill(totem: TotemUnderTest, screen: Page): Promise<() => Promise<void>> {
  const address = screen.url();
  const windows = totem.app.windows().length;
  await screen.evaluate(() => ((globalThis as { marker?: number }).marker = 1));
  return async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(screen.url()).toBe(address);
    expect(await screen.evaluate(() => (globalThis as { marker?: number }).marker)).toBe(1);
    expect(totem.app.windows()).toHaveLength(windows);
    for (const frame of screen.frames())
      expect(frame.url()).toMatch(/^(app:\/\/totem\/|about:|chrome-error:|$)/);
  };
}
