import { ConfigError } from '../../src-main/config.ts';
import { holdPlace } from '../../src-main/hold-place.ts';

// Starts on the data folder of the first argument under the name of the second, and ends as the program would.
const [dataDir = '', kioskId = ''] = process.argv.slice(2);
try {
  holdPlace({ dataDir, kioskId }, 0);
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(error.message);
  process.exitCode = 2;
}
