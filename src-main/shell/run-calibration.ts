import { app } from 'electron';
import * as v from 'valibot';
import type { Config } from '../config.ts';
import { noWishes, wishesAfter } from '../contract/comfort.ts';
import { CommandSchema } from '../contract/command.ts';
import { displayOf, saveDisplay } from '../display.ts';
import type { Log } from '../log.ts';
import { firstFrame } from './first-frame.ts';
import { openPages } from './open-pages.ts';
import type { TotemFiles } from './open-pages.ts';

/** What most totems have (21.5 inches, 1080 pixels wide): where whoever measures begins. */
const usualPxPerMm = 4;

/** The glass is measured with a card held against it; no kiosk, no devices. Ends the program. */
export function runCalibration({ config, log }: { config: Config; log: Log }, files: TotemFiles): void {
  const frame = firstFrame(config);
  const found = displayOf(config);
  let measured = { pxPerMm: found.pxPerMm ?? usualPxPerMm, screenBottomMm: found.screenBottomMm };

  let wishes = noWishes;

  function dispatch(command: unknown): boolean {
    const parsed = v.safeParse(CommandSchema, command);
    if (!parsed.success) return false;
    if (parsed.output.kind === 'leave') app.quit();
    if (parsed.output.kind !== 'calibrate') {
      wishes = wishesAfter(wishes, parsed.output);
      show();
      return true;
    }
    const { pxPerMm, screenBottomMm, save } = parsed.output;
    measured = { pxPerMm, screenBottomMm };
    show();
    if (!save) return true;
    saveDisplay(config.dataDir, measured);
    log('calibrated', measured);
    app.quit();
    return true;
  }
  const show = (): void => windows.show({ kind: 'calibrating', ...frame, ...wishes, display: measured });
  const { windows } = openPages({ config, files, mayReplacePage: () => true, log, dispatch });
  app.on('before-quit', () => windows.close());
  show();
}
