import { spawn, spawnSync } from 'node:child_process';
import { appendFile } from 'node:fs/promises';

const tailLength = 600;

export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Milliseconds after which the command is killed and counts as failed. */
  readonly deadline?: number;
  /** File that receives the whole output when the command fails. */
  readonly log?: string;
}

/** Runs a program without a shell and returns its stdout; throws, with the end of its output, when it fails. */
export async function runCommand(
  program: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<string> {
  let stdout = '';
  let output = '';
  const outcome = await new Promise<string>((resolve) => {
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(options.deadline === undefined ? {} : { timeout: options.deadline, killSignal: 'SIGKILL' }),
    });
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code, signal) => resolve(code === 0 ? '' : `ended with ${signal ?? `code ${code}`}`));
  });
  if (outcome === '') return stdout;
  if (options.log !== undefined) await appendFile(options.log, `${program} ${args.join(' ')}\n${output}\n`);
  const details = options.log === undefined ? output.trim().slice(-tailLength) : `see ${options.log}`;
  throw new Error(`${program} ${outcome}: ${details}`);
}

/** Whether a program can be started and answers with exit code 0. */
export function succeeds(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}
