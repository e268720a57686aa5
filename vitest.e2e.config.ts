import { defineConfig } from 'vitest/config';

/** Real Electron, real pcscd, real CUPS: one reader and one screen, so one file after the other. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    globalSetup: ['test/support/e2e-setup.ts'],
    fileParallelism: false,
    env: { TZ: 'UTC' },
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
