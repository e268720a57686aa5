/** Names of the capability files, as the configuration has them (config-schema/devices.ts). */
export type EscposModelName =
  'custom-vkp80iii' | 'epson-tm-t20' | 'epson-tm-t88' | 'generic-80mm' | 'generic-80mm-silent';

/**
 * What one printer can do. Bytes are those of the public command references; no printer of any of these models was
 * used: what is shown of them was shown by the simulator (test/support/escpos).
 */
export type EscposModel = {
  /** Across the head: a multiple of 8. */
  dotsPerLine: number;
  dotsPerMm: number;
  /**
   * Lines of one raster image, a multiple of 8. Two are on their way at most: they must find room in the buffer (4 KB
   * in the smallest), so that a printer that has stopped still takes in what it is asked.
   */
  bandLines: number;
  /** Feeds the end of the slip up to the knife and cuts it off; with a presenter, hands it out as well. */
  ending: readonly number[];
  /** Cuts off what an interrupted slip left in the mouth, and keeps it from the next person where that can be done. */
  scrap: readonly number[];
  /**
   * `dleEot`: answers DLE EOT 1 to 4 in real time. `none`: says nothing, so that nothing is ever known to be printed.
   */
  statusProtocol: 'dleEot' | 'none';
  /** A command that is answered in its turn: the answer says that everything before it has been worked through. */
  endMark: readonly number[];
  /** Whether DLE EOT 4 knows a roll that is about to end. */
  nearEndSensor: boolean;
  /** Shorter slips are lengthened with white. */
  minLengthMm: number;
  /** Forgets in real time what was received and not printed; `null`: it has no such command and keeps it. */
  clearBuffer: readonly number[] | null;
};
