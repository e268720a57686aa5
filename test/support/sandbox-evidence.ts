import { readFileSync, readlinkSync } from 'node:fs';
import { expect } from 'vitest';
import { processesBelow } from './memory-scan.ts';

/**
 * What the kernel says (proc(5)): every page below this process runs as this user, filtered, without new rights, and
 * sees no other process; nothing below was started without the sandbox.
 */
export function expectSandbox(pid: number, user: number): void {
  const children = processesBelow(pid);
  const renderers = children.filter(({ command }) => command.includes('--type=renderer'));
  expect(renderers.length).toBeGreaterThanOrEqual(2);
  for (const renderer of renderers) {
    const status = readFileSync(`/proc/${renderer.pid}/status`, 'utf8');
    const field = (name: string) => new RegExp(`^${name}:\\s*(\\S+)`, 'm').exec(status)?.[1];
    const found = { user: field('Uid'), seccomp: field('Seccomp'), noNewPrivs: field('NoNewPrivs') };
    expect(found).toEqual({ user: String(user), seccomp: '2', noNewPrivs: '1' });
    expect(readlinkSync(`/proc/${renderer.pid}/ns/pid`)).not.toBe(readlinkSync(`/proc/${pid}/ns/pid`));
  }
  for (const { command } of children) expect(command).not.toContain('--no-sandbox');
}
