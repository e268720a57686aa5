import type { Figure } from './figure.ts';
import { control, leave, openBooking, see, startVisited } from './visit.ts';

/** There and back between three screens: the control, and the heading it leads to. */
const journey = [
  ['Disdici prenotazione', 'disdire'],
  ['No', 'Riepilogo'],
  ['Indietro', 'Elenco prenotazioni'],
  ['Dettagli', 'Riepilogo'],
] as const;

/** From a touch to the first frame with the next screen, in the page's own clock. */
export const touch: Figure = {
  name: 'touch',
  measure: async (bench) => {
    const totem = await startVisited(bench);
    await openBooking(totem);
    const ours: number[] = [];
    for (let round = -1; round < bench.rounds(11, 3); round += 1) {
      for (const [text, heading] of journey) {
        const ms = await totem.touch(control(text));
        await see(totem, heading);
        if (round >= 0) ours.push(ms);
      }
    }
    await leave(totem);
    await totem.close();
    return [
      {
        figure: 'touch to next screen',
        unit: 'ms',
        ours,
        peer: { name: '', samples: [] },
        statistic: 'p95',
        aim: { ours: 50 },
      },
    ];
  },
};
