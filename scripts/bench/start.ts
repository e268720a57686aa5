import { startPeer, startTotem } from './app.ts';
import { interleave } from './figure.ts';
import type { Figure } from './figure.ts';
import { see } from './visit.ts';

/** From starting the process to a first screen that was painted and takes touches. */
export const start: Figure = {
  name: 'start',
  measure: async (bench) => {
    const whole: number[] = [];
    const { ours, peer } = await interleave(
      bench.rounds(11, 3),
      async (round) => {
        const from = performance.now();
        const app = await startTotem(bench);
        // No card service runs here: the screen says so as soon as database and devices have been opened.
        await see(app, 'lettore di tessere non funziona', 'h2, h1');
        if (round >= 0) whole.push(performance.now() - from);
        await app.close();
        return app.startMs;
      },
      async () => {
        const app = await startPeer(bench, 'window');
        await app.close();
        return app.startMs;
      },
    );
    const name = 'empty window';
    return [
      {
        figure: 'start to interactive',
        unit: 'ms',
        ours,
        peer: { name, samples: peer },
        aim: { ratio: 1.25 },
      },
      { figure: 'start to devices open', unit: 'ms', ours: whole, peer: { name, samples: peer } },
    ];
  },
};
