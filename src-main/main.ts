import { join } from 'node:path';
import { app } from 'electron';
import { parseArguments } from './arguments.ts';
import { runCommand } from './commands/run-command.ts';
import { ConfigError } from './config.ts';
import { readSettings } from './settings.ts';
import type { Settings } from './settings.ts';
import { registerAppScheme } from './shell/app-protocol.ts';
import { stopOnCrash } from './shell/crash.ts';
import { keepDataIn } from './shell/data-folders.ts';
import { runWithoutDisplay } from './shell/headless-command.ts';
import { runTotem } from './shell/run-totem.ts';

const files = { preload: join(__dirname, 'preload.cjs'), pages: join(__dirname, '..', 'renderer') };

// What the command line asks, the configuration, where data may lie; then a command or the totem.
stopOnCrash();
try {
  const asked = parseArguments(process.argv.slice(1), !app.isPackaged);
  const settings = readSettings(asked, process.env, process.platform, app.isPackaged);
  keepDataIn(settings.config.dataDir);
  if (asked.command.length > 0) runAndExit(asked.command, settings);
  else startTotem(settings);
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  app.exit(2);
}

function runAndExit(command: string[], { config }: Settings): void {
  const exitCode = runWithoutDisplay();
  if (exitCode !== null) process.exit(exitCode);
  void runCommand(command, config, process.stdout.isTTY).then((code) => app.exit(code));
}

function startTotem(settings: Settings): void {
  const { mode, dataDir } = settings.config;
  if (mode === 'desk') throw new ConfigError('mode: "desk" is not there yet in this version');
  if (!app.requestSingleInstanceLock()) {
    console.error(`totem-cup runs already on ${dataDir}`);
    app.exit(1);
    return;
  }
  registerAppScheme();
  void app.whenReady().then(() => runTotem(settings, files));
}
