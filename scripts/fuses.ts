import { flipFuses, FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import type { FuseV1Config } from '@electron/fuses';

/** How the packaged Electron is set, for good: each of these is a way in, or one of no use to a totem. */
const shipped: Record<FuseV1Options, boolean> = {
  // Else the program is a Node shell for whoever sets one variable.
  [FuseV1Options.RunAsNode]: false,
  // Sessions live in memory: there are no cookies to encrypt.
  [FuseV1Options.EnableCookieEncryption]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  // Takes effect in Windows and macOS; in Linux the folder belongs to root.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
};

type Wire = Partial<Record<FuseV1Options, FuseState>>;

/** The fuses that this Electron has; older ones have fewer. */
function fusesOn(wire: Wire): FuseV1Options[] {
  const known = Object.values(FuseV1Options).filter((each) => typeof each === 'number');
  return known.filter((each) => each in wire);
}

/**
 * Sets every fuse that this Electron has; where it has all that are known, one that a newer Electron brings is an
 * error until somebody decides on it. `inspectable`: takes `--inspect`, for tests only.
 */
export async function setFuses(executable: string, inspectable: boolean): Promise<void> {
  const wanted = wantedFuses(inspectable);
  const present = fusesOn(await getCurrentFuseWire(executable));
  const config: FuseV1Config =
    present.length === Object.keys(shipped).length
      ? { version: FuseVersion.V1, strictlyRequireAllFuses: true, ...wanted }
      : { version: FuseVersion.V1, ...Object.fromEntries(present.map((each) => [each, wanted[each]])) };
  await flipFuses(executable, config);
}

/** Reads the fuses back from the finished program. Gives those that are not as wanted, by name. */
export async function wrongFuses(executable: string, inspectable: boolean): Promise<string[]> {
  const wire: Wire = await getCurrentFuseWire(executable);
  const wanted = wantedFuses(inspectable);
  return fusesOn(wire)
    .filter((each) => wire[each] !== (wanted[each] ? FuseState.ENABLE : FuseState.DISABLE))
    .map((each) => FuseV1Options[each]);
}

function wantedFuses(inspectable: boolean): Record<FuseV1Options, boolean> {
  return { ...shipped, [FuseV1Options.EnableNodeCliInspectArguments]: inspectable };
}
