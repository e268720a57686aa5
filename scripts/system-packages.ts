import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runCommand, succeeds } from './command.ts';
import { step, stop } from './console.ts';

interface Group {
  readonly packages: readonly string[];
  /** What to look for where the package names are not Debian's. */
  readonly programs: readonly string[];
}

const groups = {
  build: { packages: ['g++', 'make', 'python3'], programs: ['g++', 'make', 'python3'] },
  run: {
    packages: [
      'libnss3',
      'libatk-bridge2.0-0',
      'libgtk-3-0',
      'libgbm1',
      'libasound2',
      'libxss1',
      'libpcsclite1',
      'libusb-1.0-0',
      'xvfb',
    ],
    programs: ['Xvfb'],
  },
  bench: { packages: ['sqlite3'], programs: ['sqlite3'] },
  demo: { packages: ['poppler-utils', 'espeak-ng'], programs: ['pdftoppm', 'espeak-ng'] },
  test: {
    packages: [
      'pcscd',
      'vsmartcard-vpcd',
      'cups-daemon',
      'cups-client',
      'cups-filters',
      'poppler-utils',
      'xdotool',
      'imagemagick',
      'espeak-ng',
      'socat',
      'opensc',
    ],
    programs: [
      'pcscd',
      'pkcs15-tool',
      'cupsd',
      'lpadmin',
      'pdftotext',
      'pdftoppm',
      'xdotool',
      'import',
      'espeak-ng',
      'socat',
    ],
  },
} satisfies Record<string, Group>;

export type PackageGroup = keyof typeof groups;

/**
 * Sees to it that the system packages of these groups are there (Linux only): on Debian it installs what is missing
 * when it may (root, or sudo without a password), elsewhere one line says what to install and the process ends with 1.
 */
export async function ensureSystemPackages(wanted: readonly PackageGroup[]): Promise<void> {
  if (process.platform !== 'linux') return;
  if (!existsSync('/usr/bin/dpkg-query')) {
    const missing = missingPrograms(wanted.flatMap((name) => groups[name].programs));
    if (missing.length > 0) stop(`Missing programs, to be installed first: ${missing.join(' ')}`);
    return;
  }
  const missing = missingPackages(wanted.flatMap((name) => groups[name].packages));
  if (missing.length === 0) return;
  const names = missing.map(nameHere);
  const asRoot = becomeRoot();
  if (asRoot === undefined || !existsSync('/usr/bin/apt-get')) {
    stop(
      `System packages are missing, install them with: sudo apt-get install -y --no-install-recommends ${names.join(' ')}`,
    );
  }
  try {
    await step(`Installing system packages: ${names.join(' ')}`, () => install(asRoot, names));
  } catch (error) {
    stop(`The system packages could not be installed. ${(error as Error).message}`);
  }
}

/** Debian 13 renamed some libraries for 64-bit times (libgtk-3-0t64): either name will do. */
function missingPackages(names: readonly string[]): string[] {
  const candidates = names.flatMap((name) => [name, `${name}t64`]);
  const query = spawnSync('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n', ...candidates], {
    encoding: 'utf8',
  });
  const installed = new Set(query.stdout.split('\n').filter((line) => line.endsWith(' installed')));
  return names.filter(
    (name) => !installed.has(`${name} installed`) && !installed.has(`${name}t64 installed`),
  );
}

function nameHere(name: string): string {
  return succeeds('apt-cache', ['show', '--no-all-versions', `${name}t64`]) ? `${name}t64` : name;
}

function missingPrograms(names: readonly string[]): string[] {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  return names.filter((name) => !folders.some((folder) => existsSync(join(folder, name))));
}

/** The words to put before a command so that root runs it; undefined when that would ask for a password. */
function becomeRoot(): readonly string[] | undefined {
  if (process.getuid?.() === 0) return [];
  return succeeds('sudo', ['-n', 'true']) ? ['sudo', '-n'] : undefined;
}

async function install(asRoot: readonly string[], names: readonly string[]): Promise<void> {
  const aptGet = async (...args: readonly string[]) => {
    const words = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args];
    await runCommand(words[0] ?? 'env', words.slice(1));
  };
  const installNames = () =>
    aptGet('-o', 'DPkg::Lock::Timeout=120', 'install', '-y', '--no-install-recommends', ...names);
  if (hasPackageLists()) {
    // Lists that are some weeks old mostly still do; only when they name files that are gone are they fetched again.
    const installed = await installNames().then(
      () => true,
      () => false,
    );
    if (installed) return;
  }
  await aptGet('update');
  await installNames();
}

function hasPackageLists(): boolean {
  const folder = '/var/lib/apt/lists';
  return existsSync(folder) && readdirSync(folder).some((file) => file.includes('_Packages'));
}
