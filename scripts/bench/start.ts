import { startPeer, startTotem } from './app.ts';
import { interleave } from './figure.ts';
import type { Figure } from './figure.ts';

/** From starting the process to a first screen that was painted and takes touches. */
export const start: Figure = {
  name: 'start',
  measure: async (bench) => {
    const started = async (starting: Promise<{ startMs: number; close: () => Promise<void> }>) => {
      const app = await starting;
      await app.close();
      return app.startMs;
    };
    const { ours, peer } = await interleave(
      bench.rounds(11, 3),
      () => started(startTotem(bench)),
      () => started(startPeer(bench, 'window')),
    );
    return [
      {
        figure: 'start to interactive',
        unit: 'ms',
        ours,
        peer: { name: 'empty window', samples: peer },
        aim: { ratio: 1.25 },
      },
    ];
  },
};
