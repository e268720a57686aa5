import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Config } from './config.ts';
import { glass } from './contract/command.ts';
import type { DisplayView } from './contract/facility-view.ts';

const CalibrationSchema = v.object(glass);
type Calibration = v.InferOutput<typeof CalibrationSchema>;

/** A totem whose lower edge nobody has measured stands like most. */
const usualBottomMm = 750;

/** The glass: as the configuration says, else as it was calibrated, else unknown. */
export function displayOf({ dataDir, display }: Pick<Config, 'dataDir' | 'display'>): DisplayView {
  const measured = readCalibration(dataDir);
  return {
    pxPerMm: display.pxPerMm ?? measured?.pxPerMm ?? null,
    screenBottomMm: display.screenBottomMm ?? measured?.screenBottomMm ?? usualBottomMm,
  };
}

export function saveDisplay(dataDir: string, calibration: DisplayView): void {
  writeFileSync(fileIn(dataDir), `${JSON.stringify(v.parse(CalibrationSchema, calibration))}\n`);
}

/** What cannot be read has not been measured. */
function readCalibration(dataDir: string): Calibration | null {
  try {
    const parsed = v.safeParse(CalibrationSchema, JSON.parse(readFileSync(fileIn(dataDir), 'utf8')));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

const fileIn = (dataDir: string): string => join(dataDir, 'display.json');
