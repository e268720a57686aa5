import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { until } from './until.ts';

const run = promisify(execFile);
const CUPS_PROGRAMS = '/usr/lib/cups';

/** Our PPD and backend. */
export const CUPS_SUPPORT = fileURLToPath(new URL('./cups/', import.meta.url));

export type CupsServerOptions = {
  preserveJobFiles?: 'Yes' | 'No';
  /** Lines added to cupsd.conf. */
  conf?: readonly string[];
};

/** A real cupsd with folders, socket and backends of its own; the print system of the machine is not touched. */
export interface CupsServer {
  env: { CUPS_SERVER: string };
  /** Everything of this server lies under this folder; `spool` is where documents wait. */
  root: string;
  spool: string;
  /** Runs a CUPS program (cupsdisable, lp, lpadmin …) against this server and returns what it printed. */
  cups(program: string, ...args: string[]): Promise<string>;
  /** SIGKILL, as a crash. */
  kill(): Promise<void>;
  start(): Promise<void>;
  errorLog(): Promise<string>;
  close(): Promise<void>;
}

/** Needs root and, on Debian 12, the packages cups-daemon, cups-client and cups-filters. */
export async function openCupsServer(options: CupsServerOptions = {}): Promise<CupsServer> {
  const root = await mkdtemp(join(tmpdir(), 'totem-cups-'));
  const env = { CUPS_SERVER: join(root, 'cups.sock') };
  await layOut(root, options);
  let server: ChildProcess | undefined;
  const endWithTests = (): void => void server?.kill('SIGKILL');
  process.once('exit', endWithTests);

  async function cups(program: string, ...args: string[]): Promise<string> {
    const { stdout } = await run(program, args, { env: { ...process.env, ...env, LC_ALL: 'C' } });
    return stdout;
  }

  async function start(): Promise<void> {
    const files = join(root, 'etc/cups-files.conf');
    server = spawn('cupsd', ['-f', '-c', join(root, 'etc/cupsd.conf'), '-s', files], { stdio: 'ignore' });
    const failed = new Promise<never>((_, reject) => server?.once('error', reject));
    const isRunning = async (): Promise<boolean> => (await cups('lpstat', '-r')).includes('is running');
    await Promise.race([failed, until('cupsd answers', isRunning)]);
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    const ending = server;
    server = undefined;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const gone = new Promise((resolve) => ending.once('exit', resolve));
    ending.kill(signal);
    await gone;
  }

  await start();
  return {
    env,
    root,
    spool: join(root, 'spool'),
    cups,
    start,
    kill: () => end('SIGKILL'),
    errorLog: () => readFile(join(root, 'log/error'), 'utf8'),
    async close() {
      // SIGTERM lets cupsd end its backends.
      await end('SIGTERM');
      process.off('exit', endWithTests);
      await rm(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

async function layOut(root: string, options: CupsServerOptions): Promise<void> {
  // cupsd runs filters as an ordinary account, which must be able to pass through.
  await chmod(root, 0o755);
  for (const folder of ['etc', 'bin/backend', 'spool', 'tmp', 'cache', 'run', 'log']) {
    await mkdir(join(root, folder), { recursive: true });
  }
  for (const program of ['daemon', 'filter', 'driver', 'notifier']) {
    await stat(join(CUPS_PROGRAMS, program));
    await symlink(join(CUPS_PROGRAMS, program), join(root, 'bin', program));
  }
  // Mode 700 and owner root: cupsd runs such a backend as root, and refuses one that others may write.
  await copyFile(join(CUPS_SUPPORT, 'capture-backend'), join(root, 'bin/backend/totem-test'));
  await chmod(join(root, 'bin/backend/totem-test'), 0o700);
  await writeFile(join(root, 'etc/cups-files.conf'), serverFiles(root));
  await writeFile(join(root, 'etc/cupsd.conf'), serverConf(root, options));
}

function serverFiles(root: string): string {
  return `ServerRoot ${root}/etc
ServerBin ${root}/bin
DataDir /usr/share/cups
RequestRoot ${root}/spool
TempDir ${root}/tmp
CacheDir ${root}/cache
StateDir ${root}/run
AccessLog ${root}/log/access
ErrorLog ${root}/log/error
PageLog ${root}/log/page
User lp
Group lp
SystemGroup root
`;
}

/**
 * Printers and jobs are written to disk at once, as they are half a minute later anyway; the policy is the one
 * that Debian installs: owners and administrators may cancel.
 */
function serverConf(root: string, options: CupsServerOptions): string {
  return `LogLevel warn
Listen ${root}/cups.sock
Browsing No
WebInterface No
DefaultAuthType Basic
PreserveJobFiles ${options.preserveJobFiles ?? 'No'}
PreserveJobHistory Yes
DirtyCleanInterval 0
ErrorPolicy retry-job
${(options.conf ?? []).join('\n')}
<Location />
  Order allow,deny
</Location>
<Policy default>
  JobPrivateAccess default
  JobPrivateValues default
  <Limit Send-Document Cancel-Job Hold-Job Release-Job>
    Require user @OWNER @SYSTEM
    Order deny,allow
  </Limit>
  <Limit CUPS-Add-Modify-Printer CUPS-Delete-Printer Pause-Printer Resume-Printer CUPS-Accept-Jobs CUPS-Reject-Jobs>
    AuthType Default
    Require user @SYSTEM
    Order deny,allow
  </Limit>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
`;
}
