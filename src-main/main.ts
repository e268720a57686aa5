import { join } from 'node:path';
import { app } from 'electron';
import { parseArguments, refusedOptions } from './arguments.ts';
import type { Arguments } from './arguments.ts';
import { usage } from './commands/usage.ts';
import { ConfigError } from './config.ts';
import type { Config, Mode } from './config.ts';
import { holdPlace } from './hold-place.ts';
import { openLog } from './log.ts';
import type { Log } from './log.ts';
import { readSettings } from './settings.ts';
import type { Settings } from './settings.ts';
import { registerAppScheme } from './shell/app-protocol.ts';
import { comeBackAfterCrash, stopOnCrash } from './shell/crash.ts';
import { keepDataIn, ownFolders } from './shell/data-folders.ts';
import { runWithoutDisplay } from './shell/headless-command.ts';
import { lockDown } from './shell/lock-down.ts';
import { openRestartLedger } from './shell/restart-ledger.ts';
import type { RestartLedger } from './shell/restart-ledger.ts';
import { runCalibration } from './shell/run-calibration.ts';
import { refuseDesk, runDesk } from './shell/run-desk.ts';
import { runOutOfService } from './shell/run-out-of-service.ts';
import { runTotem } from './shell/run-totem.ts';

const files = {
  preload: join(__dirname, 'preload.cjs'),
  pages: join(__dirname, '..', 'renderer'),
  // Beside the archive of a package, where Chromium can read it (electron-builder.yml).
  pos: join(__dirname, 'pos').replace(/\bapp\.asar\b/, 'app.asar.unpacked'),
};

// What the command line asks, the configuration, where data may lie; then a command, the totem or the desk.
stopOnCrash();
try {
  const asked = parseArguments(process.argv.slice(1), !app.isPackaged);
  if (asked.help) {
    console.log(usage);
    app.exit(0);
  } else start(asked);
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  app.exit(2);
}

function start(asked: Arguments): void {
  if (app.isPackaged && !__INSPECTABLE__) {
    const opensNoPage = asked.command.length > 0 && asked.command[0] !== 'calibrate';
    const refused = refusedOptions(process.argv.slice(1), opensNoPage);
    if (refused.length > 0) throw new ConfigError(`refused: ${refused.join(' ')}\n${usage}`);
  }
  const settings = readSettings(asked, process.env, process.platform, app.isPackaged);
  const isCalibration = asked.command[0] === 'calibrate';
  const isCommand = asked.command.length > 0 && !isCalibration;
  const { dataDir, mode } = settings.config;
  keepDataIn(dataDir, isCommand || isCalibration ? 'totem' : mode);
  if (isCommand) runAndExit(asked, settings);
  else if (isCalibration || mode === 'totem') startTotem(settings, isCalibration);
  else startDesk(settings);
}

function runAndExit({ command, publicKey }: Arguments, { config }: Settings): void {
  const exitCode = runWithoutDisplay();
  if (exitCode !== null) process.exit(exitCode);
  void import('./commands/run-command.ts')
    .then(({ runCommand }) => runCommand(command, config, { publicKey, isTerminal: process.stdout.isTTY }))
    .then((code) => app.exit(code));
}

type Begun = { ledger: RestartLedger; log: Log };

/** What a totem and a desk begin with; `null`: it runs already, and ends. @throws ConfigError when another one has its name. */
function begin(config: Config, mode: Mode): Begun | null {
  const { dataDir } = config;
  if (!app.requestSingleInstanceLock()) {
    console.error(`totem-cup (${mode}) runs already on ${dataDir}`);
    // Of a desk the first one has come to the front: that is what was wanted.
    app.exit(mode === 'desk' ? 0 : 1);
    return null;
  }
  holdPlace(config);
  const ledger = openRestartLedger(join(dataDir, ownFolders[mode], 'restarts.json'), Date.now);
  const log = openLog(
    join(dataDir, 'log', `${mode}.jsonl`),
    () => new Date(),
    (line) => console.log(line),
  );
  comeBackAfterCrash(log);
  lockDown(log);
  registerAppScheme();
  if (ledger.withoutGpu) app.disableHardwareAcceleration();
  return { ledger, log };
}

function startTotem(settings: Settings, isCalibration: boolean): void {
  const begun = begin(settings.config, 'totem');
  if (!begun) return;
  const { ledger, log } = begun;
  const waitMs = ledger.outOfServiceMs;
  if (isCalibration) {
    void app.whenReady().then(() => runCalibration({ ...settings, log }, files));
    return;
  }
  void app
    .whenReady()
    .then(() =>
      waitMs === null
        ? runTotem({ ...settings, log }, files, ledger)
        : runOutOfService({ ...settings, waitMs, log }, files, ledger),
    );
}

function startDesk(settings: Settings): void {
  const begun = begin(settings.config, 'desk');
  if (!begun) return;
  const { ledger, log } = begun;
  void app
    .whenReady()
    .then(() =>
      ledger.outOfServiceMs === null
        ? runDesk({ ...settings, log }, files, ledger)
        : refuseDesk(settings.config, ledger, log),
    );
}
