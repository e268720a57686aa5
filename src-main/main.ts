import { join } from 'node:path';
import { app } from 'electron';
import { parseArguments } from './arguments.ts';
import { runCommand } from './commands/run-command.ts';
import { ConfigError } from './config.ts';
import { readSettings } from './settings.ts';
import { keepDataIn } from './shell/data-folders.ts';
import { runTotem } from './shell/run-totem.ts';
import { registerAppScheme } from './shell/app-protocol.ts';

// Read as a list: what the command line asks, the configuration, where data may lie, then one of two programs.
try {
  const asked = parseArguments(process.argv.slice(1), !app.isPackaged);
  const settings = readSettings(asked, process.env, process.platform, app.isPackaged);
  keepDataIn(settings.config.dataDir);
  if (asked.command.length > 0) {
    app.commandLine.appendSwitch('ozone-platform', 'headless');
    app.disableHardwareAcceleration();
    void runCommand(asked.command, settings.config, process.stdout.isTTY).then((code) => app.exit(code));
  } else if (!app.requestSingleInstanceLock()) {
    console.error(`totem-cup runs already on ${settings.config.dataDir}`);
    app.exit(1);
  } else {
    registerAppScheme();
    void app.whenReady().then(() =>
      runTotem(settings, {
        preload: join(__dirname, 'preload.cjs'),
        pages: join(__dirname, '..', 'renderer'),
      }),
    );
  }
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  app.exit(2);
}
