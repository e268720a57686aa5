import { setTimeout as sleep } from 'node:timers/promises';
import { startPeer, startTotem } from './app.ts';
import type { App } from './app.ts';
import { interleave } from './figure.ts';
import type { Figure } from './figure.ts';

/** The page's process is killed; until a page takes touches again. */
export const rendererKilled: Figure = {
  name: 'renderer-killed',
  measure: async (bench) => {
    let totem = await startTotem(bench);
    let deaths = 0;
    /** The program bears three deaths of a page in five minutes: then it is another one's turn. */
    const livingTotem = async (): Promise<App> => {
      if ((deaths += 1) % 4 !== 0) return totem;
      deaths = 1;
      await totem.close();
      return (totem = await startTotem(bench));
    };
    const window = await startPeer(bench, 'window');
    const killed = async (app: App): Promise<number> => {
      // As long as it takes to make what stands ready for the next time.
      await sleep(2000);
      return app.kill();
    };
    const { ours, peer } = await interleave(
      bench.rounds(9, 3),
      async () => killed(await livingTotem()),
      () => killed(window),
    );
    await Promise.all([totem.close(), window.close()]);
    return [
      {
        figure: 'renderer killed to usable again',
        unit: 'ms',
        ours,
        peer: { name: 'reload of an empty window', samples: peer },
        aim: { ours: 500 },
      },
    ];
  },
};
