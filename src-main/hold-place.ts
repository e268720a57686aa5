import { join } from 'node:path';
import { ConfigError } from './config.ts';
import type { Config } from './config.ts';
import { holdAlone } from './storage/sole-user.ts';

/** One that is just ending may still hold it. */
const patienceMs = 2000;
/** What nobody refers to any more is closed, and lets go. */
const held: { release: () => void }[] = [];

/**
 * One program on a data folder bears this name: by it a program knows its own cancellations, papers and open bookings from
 * those of the others. @throws ConfigError when another one that runs bears it.
 */
export function holdPlace({ dataDir, kioskId }: Pick<Config, 'dataDir' | 'kioskId'>, waitMs = patienceMs) {
  const place = holdAlone(join(dataDir, `place-${kioskId.toLowerCase()}`), waitMs);
  if (!place)
    throw new ConfigError(
      `kioskId: another program runs on ${dataDir} under the name "${kioskId}"; each totem and each desk needs a kioskId of its own`,
    );
  held.push(place);
  return place;
}
