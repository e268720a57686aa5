import { expect, test } from 'vitest';
import { runStaffPin } from '../../../src-main/commands/staff-pin-command.ts';
import { isPinOf } from '../../../src-main/staff/pin-hash.ts';

async function answering(...lines: string[]) {
  const said = { out: '', err: '' };
  const code = await runStaffPin([], {
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
    askSecret: async () => lines.shift() ?? null,
  });
  return { code, ...said };
}

test('twice the same: the line of the configuration, alone on standard output', async () => {
  const { code, out } = await answering('482913', '482913');
  expect(code).toBe(0);
  expect(await isPinOf('482913', out.trim())).toBe(true);
  expect(out).not.toContain('482913');
});

test.each([
  [['482913', '482914'], 'two different'],
  [['123456', '123456'], '6 to 12 digits'],
  [['4829'], '6 to 12 digits'],
  [[], '6 to 12 digits'],
  [['482913'], 'two different'],
])('%j: why not, and no hash', async (lines, why) => {
  const { code, out, err } = await answering(...lines);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(why);
});
