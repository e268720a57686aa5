import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectFolder } from '../../scripts/places.ts';
import { startTotem } from '../support/e2e-totem.ts';
import type { TotemUnderTest } from '../support/e2e-totem.ts';
import { hostileAddress } from '../support/hostile-addresses.ts';
import { commandKinds, hostilePayload, isCommand } from '../support/hostile-commands.ts';
import { asPackage } from '../support/program.ts';

const isLong = process.env['TOTEM_TEST_LONG'] === '1';
let totem: TotemUnderTest;

beforeAll(async () => {
  totem = await startTotem({ bookings: [], program: await asPackage('inspectable'), args: ['--demo'] });
  await totem.see('Gestione prenotazioni');
});

afterAll(() => totem[Symbol.asyncDispose]());

test('10,000 hostile addresses, through Chromium itself: a known file or nothing', async () => {
  const pages = join(projectFolder, 'out', 'renderer');
  const known = readdirSync(pages, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.\w+$/.test(name) && name !== 'simulator.html')
    .map((name) =>
      createHash('sha256')
        .update(readFileSync(join(pages, name)))
        .digest('hex'),
    );
  const strange = ['app://totem/index.html', 'APP://TOTEM/x/../index.html', 'app://totem/index.html?../..#y'];
  const addresses = [...strange, ...fc.sample(hostileAddress, 10_000)];
  const answers = await totem.app.evaluate(async ({ session }, all) => {
    const visit = session.fromPartition('visit-a');
    const found: (number | string)[] = [];
    for (const address of all) {
      const response = await visit.fetch(address).catch(() => null);
      if (response?.status !== 200) {
        found.push(response?.status ?? 'refused');
        continue;
      }
      const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
      found.push([...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
    }
    return found;
  }, addresses);
  expect(answers).toHaveLength(addresses.length);
  const allowed = new Set<number | string>([404, 'refused', ...known]);
  expect(answers.filter((answer) => !allowed.has(answer))).toEqual([]);
  // Strange ways to a known file lead there, or the rest would prove nothing; most others are asked of us, and refused.
  expect(answers.slice(0, strange.length).every((answer) => known.includes(String(answer)))).toBe(true);
  expect(answers.filter((answer) => answer === 404).length).toBeGreaterThan(1000);
  // What is not ours by its host gets nothing, however familiar its path.
  for (const [index, address] of addresses.entries())
    if (/^app:\/\/(evil|simulator|slip|127)/.test(address))
      expect([404, 'refused']).toContain(answers[index]);
  await totem.see('Gestione prenotazioni');
});

test.each(commandKinds)(
  '%s: random payloads over the bridge are refused by one word, and the screen stays',
  async (kind) => {
    // Two of three are sent as they are. What the driver can carry into a page; in there some become what only a page can send.
    const payloads = fc.sample(hostilePayload(kind), isLong ? 10_000 : 400).map(plain);
    const screen = await totem.screen();
    const answers = await screen.evaluate(async (texts) => {
      type Api = { dispatch: (command: unknown) => Promise<void> };
      const { totem: api } = globalThis as unknown as { totem: Api };
      const shapes: ((payload: object) => unknown)[] = [
        ...Array.from({ length: 12 }, () => (payload: object) => payload),
        (payload) => new Map(Object.entries(payload)),
        (payload) => Object.assign(payload, { self: payload }),
        (payload) => new Uint8Array(Object.keys(payload).length),
        (payload) => [payload],
        () => new Date(NaN),
        () => undefined,
      ];
      const found: Record<string, number> = {};
      for (const [index, text] of texts.entries()) {
        const payload: unknown = JSON.parse(text);
        const shape = shapes[index % shapes.length] ?? ((each: object) => each);
        const sent = typeof payload === 'object' && payload !== null ? shape(payload) : payload;
        const answer = await api.dispatch(sent).then(
          () => 'taken',
          (error: unknown) => (error as Error).message,
        );
        found[answer] = (found[answer] ?? 0) + 1;
      }
      return found;
    }, payloads);
    expect(Object.keys(answers)).toEqual(["Error invoking remote method 'totem:command': Error: refused"]);
    await totem.see('Gestione prenotazioni');
  },
);

/** As JSON, for payloads that JSON can say; the rest travels as `null`, which is hostile enough. */
function plain(payload: unknown): string {
  try {
    const text = JSON.stringify(payload, (_key, value: unknown) =>
      typeof value === 'bigint' ? Number(value) : value,
    ) as string | undefined;
    if (text === undefined) return 'null';
    // What JSON and the bridge drop may leave a valid command behind.
    const arrives: unknown = JSON.parse(text, (key, value: unknown) =>
      key === '__proto__' ? undefined : value,
    );
    return isCommand(arrives) ? 'null' : text;
  } catch {
    return 'null';
  }
}
