import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startTotem } from '../support/e2e-totem.ts';
import { until } from '../support/until.ts';

test('the glass is measured: the rectangle grows, what was found is kept, and the program ends', async () => {
  await using totem = await startTotem({ bookings: [], args: ['calibrate'] });
  const screen = await totem.see('Taratura dello schermo');
  const width = async (): Promise<number> =>
    (
      await screen
        .getByText(/^\d\.\d{3}$/)
        .locator('..')
        .boundingBox()
    )?.width ?? 0;
  expect(await width()).toBeCloseTo(85.6 * 4, 0);
  await new Promise((resolve) => setTimeout(resolve, 600));
  await totem.press('Molto più grande');
  await until('it has grown', async () => Math.abs((await width()) - 85.6 * 4.08) < 1);
  await totem.press('Più alto');
  await screen.getByText('760 mm').waitFor();
  const file = join(totem.dataDir, 'display.json');
  expect(existsSync(file)).toBe(false);
  await totem.press('Salva e chiudi');
  await until('it is kept', () => Promise.resolve(existsSync(file)));
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ pxPerMm: 4.08, screenBottomMm: 760 });
});
