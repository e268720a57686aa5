import { parseArguments } from '../src-main/arguments.ts';
import { runCommand } from '../src-main/commands/run-command.ts';
import { ConfigError } from '../src-main/config.ts';
import { readSettings } from '../src-main/settings.ts';

// A command of the program (`import FILE`, `verify-receipt TEXT`, …) by the same code, without a window system.
try {
  const asked = parseArguments(process.argv.slice(2), false);
  const { config } = readSettings(asked, process.env, process.platform, false);
  process.exitCode = await runCommand(asked.command, config, {
    publicKey: asked.publicKey,
    isTerminal: process.stdout.isTTY,
  });
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
