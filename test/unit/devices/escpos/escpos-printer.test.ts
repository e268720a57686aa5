import { describe } from 'vitest';
import { openEscposRig } from '../../../support/escpos/escpos-rig.ts';
import { describePrinterContract } from '../../../support/printer-contract.ts';

describe.each(['epson-tm-t20', 'epson-tm-t88'] as const)('%s', (model) => {
  describePrinterContract('escpos', async () => {
    const { printer, device, cameOut, close } = await openEscposRig(model);
    return {
      printer,
      setPaper: async (paper) => device.set(paper === 'outDuringJob' ? { paperLines: 200 } : { paper }),
      cameOut: async () => cameOut(),
      close,
    };
  });
});
