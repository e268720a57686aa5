import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build, Platform } from 'electron-builder';
import type { AfterPackContext } from 'electron-builder';
import { build as buildPart } from 'vite';
import type { ElectronRuntime } from './electron-runtime.ts';
import { setFuses, wrongFuses } from './fuses.ts';
import { projectFolder } from './places.ts';

export type PackOptions = {
  runtime: ElectronRuntime;
  /** Absolute path; `linux-unpacked` and the packages appear in it. */
  output: string;
  /** `dir`: the folder alone; `installers`: what electron-builder.yml names for this system. */
  kind: 'dir' | 'installers';
  /** The same program for tests that look into it: takes debugging switches. Never shipped. */
  inspectable?: boolean;
};

/** Packs what `out/` holds. Gives the path of the program in its folder, its fuses read back. */
export async function packProgram(options: PackOptions): Promise<string> {
  const { runtime, output, kind, inspectable = false } = options;
  if (inspectable) await buildInspectableMain();
  let executable = '';
  await build({
    targets: Platform.current().createTarget(kind === 'dir' ? 'dir' : undefined),
    projectDir: projectFolder,
    publish: 'never',
    config: {
      extends: join(projectFolder, 'electron-builder.yml'),
      directories: { output },
      electronDist: dirname(runtime.executable),
      electronVersion: runtime.electron,
      ...(inspectable ? { files: ['!out/main/main.cjs', { from: 'out/inspectable', to: 'out' }] } : {}),
      afterPack: async (context) => {
        executable = executableOf(context);
        // What a runtime assembled for development brings along.
        for (const extra of ['resources/app', 'stamp.json']) {
          await rm(join(context.appOutDir, extra), { recursive: true, force: true });
        }
        await setFuses(executable, inspectable);
      },
    },
  });
  const wrong = await wrongFuses(executable, inspectable);
  if (wrong.length > 0) throw new Error(`fuses of ${executable} are not as wanted: ${wrong.join(', ')}`);
  return executable;
}

function executableOf({ appOutDir, packager, electronPlatformName }: AfterPackContext): string {
  const { productFilename } = packager.appInfo;
  if (electronPlatformName === 'win32') return join(appOutDir, `${productFilename}.exe`);
  if (electronPlatformName === 'darwin') return join(appOutDir, `${productFilename}.app`);
  return join(appOutDir, packager.config.linux?.executableName ?? productFilename);
}

async function buildInspectableMain(): Promise<void> {
  process.env['TOTEM_INSPECTABLE'] = '1';
  try {
    await buildPart({ configFile: join(projectFolder, 'vite.main.config.ts'), logLevel: 'warn' });
  } finally {
    delete process.env['TOTEM_INSPECTABLE'];
  }
}
