import { say } from './console.ts';

/** Chromium refuses to run as root with its sandbox: an ordinary user keeps it, root is told. */
export function rootNeedsNoSandbox(): string[] {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return [];
  say('Running as root: without the sandbox of Chromium. A totem runs as an ordinary user.');
  return ['--no-sandbox'];
}
