import type { ImportRunner } from '../../src-main/desk/import-runner.ts';

/** For a desk at which nothing is imported. */
export const noImporter: ImportRunner = {
  begin: () => {
    throw new Error('nothing is imported here');
  },
  close: async () => undefined,
};
