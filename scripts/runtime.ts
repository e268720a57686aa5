import { prepare } from './prepare.ts';

const { executable } = await prepare();
// Alone on stdout, so that a shell can take it: "$(npm run --silent runtime)" . --config FILE
process.stdout.write(`${executable}\n`);
