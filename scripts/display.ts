import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Readable } from 'node:stream';

/** A display that programs can be shown on: start them with `env`, and `close` it when they have ended. */
export interface Display {
  readonly env: NodeJS.ProcessEnv;
  close(): Promise<void>;
}

const screen = '1920x1920x24';

/** Whether windows can be shown here as things stand. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** Runs `run` with an environment that has a display: the one that is there, else a virtual one that ends with it. */
export async function withDisplay<T>(run: (env: NodeJS.ProcessEnv) => Promise<T>): Promise<T> {
  const display = hasDisplay() ? { env: process.env, close: async () => {} } : await openVirtualDisplay();
  try {
    return await run(display.env);
  } finally {
    await display.close();
  }
}

/** Starts an X server without a monitor, of 1920 x 1920 pixels, so that both orientations of a totem fit. */
export async function openVirtualDisplay(): Promise<Display> {
  const child = startServer();
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stopServer = () => void child.kill('SIGTERM');
  const pass = (signal: NodeJS.Signals) => {
    forget();
    stopServer();
    // The default action of the signal, which listening to it had suspended.
    process.kill(process.pid, signal);
  };
  const forget = () => {
    process.off('exit', stopServer);
    process.off('SIGINT', pass);
    process.off('SIGTERM', pass);
  };
  process.on('exit', stopServer);
  process.on('SIGINT', pass);
  process.on('SIGTERM', pass);
  const close = async () => {
    forget();
    stopServer();
    await closed;
  };
  try {
    const number = await readNumber(child);
    return { env: { ...process.env, DISPLAY: `:${number}` }, close };
  } catch (error) {
    forget();
    stopServer();
    throw error;
  }
}

function startServer(): ChildProcess {
  const server = ['Xvfb', '-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'];
  // setpriv lets the kernel end the server when this process is killed too hard to do it itself.
  const words = existsSync('/usr/bin/setpriv') ? ['setpriv', '--pdeathsig', 'TERM', ...server] : server;
  return spawn(words[0] ?? 'Xvfb', words.slice(1), { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
}

/** The server picks a free display number and writes it when it is ready for clients. */
async function readNumber(child: ChildProcess): Promise<string> {
  const output = child.stdio[3] as Readable;
  output.setEncoding('utf8');
  const number = await new Promise<string>((resolve, reject) => {
    output.once('data', (text: string) => resolve(text.trim()));
    child.once('error', reject);
    child.once('close', (code) =>
      reject(new Error(`Xvfb ended with code ${String(code)}; is xvfb installed?`)),
    );
  });
  // Kept flowing: an unread pipe would keep this process alive.
  output.resume();
  return number;
}
