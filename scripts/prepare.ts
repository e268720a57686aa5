import { ensureElectronRuntime, findElectronRuntime } from './electron-runtime.ts';
import type { ElectronRuntime } from './electron-runtime.ts';
import { ensureNativeModules } from './native-modules.ts';
import { ensureSystemPackages } from './system-packages.ts';
import type { PackageGroup } from './system-packages.ts';

/**
 * Gets what it takes to start the program here: system packages (with those of `groups`), Electron, native modules.
 * Quick when all is there already.
 */
export async function prepare(groups: readonly PackageGroup[] = []): Promise<ElectronRuntime> {
  const mayBuild = (findElectronRuntime()?.nodeApi ?? 0) < 10;
  await ensureSystemPackages(['run', ...(mayBuild ? (['build'] as const) : []), ...groups]);
  const runtime = await ensureElectronRuntime();
  await ensureNativeModules(runtime.nodeApi);
  return runtime;
}
