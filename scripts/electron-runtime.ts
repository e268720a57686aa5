import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assembleRuntime, findAssembledRuntime } from './assemble-runtime.ts';
import { runCommand } from './command.ts';
import { say, step, stop } from './console.ts';
import { inPackage, projectFolder } from './places.ts';

/** The Electron that runs the program here. */
export interface ElectronRuntime {
  /** Absolute path. */
  readonly executable: string;
  /** Its version, as in `process.versions.electron`. */
  readonly electron: string;
  /** As in `process.versions.napi`. */
  readonly nodeApi: number;
  /** `electron`: the declared package's own binary; `assembled`: made from another package of the registry. */
  readonly source: 'electron' | 'assembled';
}

// Without a way to the release page the connection fails within seconds; this bounds a download that stalls.
const downloadDeadline = 300_000;
// Node 22.14 brought Node-API 10, and Electron 35 was the first with it.
const firstMajorWithNodeApi10 = 35;

/** Finds the Electron to run and says which; gets it first if need be: downloaded, or else assembled (once, minutes). */
export async function ensureElectronRuntime(): Promise<ElectronRuntime> {
  const runtime = findElectronRuntime() ?? (await downloadRuntime()) ?? (await assembleRuntime());
  say(describeRuntime(runtime));
  return runtime;
}

/** The Electron that is already here, or undefined; fetches nothing and starts nothing. */
export function findElectronRuntime(): ElectronRuntime | undefined {
  return findOwnBinary() ?? findAssembledRuntime();
}

/** One line for the console: the version, and where it comes from when it is not the declared one. */
export function describeRuntime({ electron, source }: ElectronRuntime): string {
  return source === 'electron'
    ? `Electron ${electron}`
    : `Electron ${electron} (assembled for development and tests: end of life, never shipped)`;
}

function findOwnBinary(): ElectronRuntime | undefined {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const folder = override ?? inPackage('electron', 'dist');
  const executable = join(folder, binaryName());
  const versionFile = join(folder, 'version');
  if (!existsSync(executable) || !existsSync(versionFile)) {
    if (override !== undefined)
      stop(`ELECTRON_OVERRIDE_DIST_PATH is set, but ${override} holds no Electron.`);
    return undefined;
  }
  const electron = readFileSync(versionFile, 'utf8').trim().replace(/^v/, '');
  const nodeApi = Number.parseInt(electron, 10) >= firstMajorWithNodeApi10 ? 10 : 9;
  return { executable, electron, nodeApi, source: 'electron' };
}

function binaryName(): string {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

async function downloadRuntime(): Promise<ElectronRuntime | undefined> {
  const installer = inPackage('electron', 'install.js');
  if (!existsSync(installer)) stop('The package electron is not installed: run npm ci first.');
  try {
    await step('Downloading Electron', () =>
      runCommand(process.execPath, [installer], { cwd: projectFolder, deadline: downloadDeadline }),
    );
  } catch {
    // Usual in a network that reaches a package registry and nothing else.
    say('  its release page cannot be reached from here');
  }
  return findOwnBinary();
}
