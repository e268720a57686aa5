import { startPeer } from './app.ts';
import type { App } from './app.ts';
import { interleave } from './figure.ts';
import type { Figure } from './figure.ts';
import { insertCard, startVisited } from './visit.ts';

/** One command there and back: bridge, sender check, schema, machine. One sample is the mean of a batch. */
export const commands: Figure = {
  name: 'commands',
  measure: async (bench) => {
    const totem = await startVisited(bench);
    await insertCard(totem);
    const window = await startPeer(bench, 'window');
    const count = bench.rounds(3000, 500);
    const mean = async (app: App, call: string): Promise<number> => {
      const code = `(async () => {
        const from = performance.now();
        for (let left = ${count}; left > 0; left -= 1) await ${call};
        return (performance.now() - from) * 1000 / ${count};
      })()`;
      return (await app.evaluate(code)) as number;
    };
    const { ours, peer } = await interleave(
      bench.rounds(11, 3),
      () => mean(totem, "window.totem.dispatch({ kind: 'stay' })"),
      () => mean(window, "window.peer.echo({ kind: 'stay' })"),
    );
    await Promise.all([totem.close(), window.close()]);
    return [
      {
        figure: 'checked command there and back',
        unit: 'µs',
        ours,
        peer: { name: 'bare echo', samples: peer },
        aim: { ratio: 1.2 },
      },
    ];
  },
};
