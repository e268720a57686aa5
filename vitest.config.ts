import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Plain Node: unit, flow, integration and end-to-end tests. Screens have their own (vitest.screens.config.ts). */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/screens/**', 'node_modules/**'],
    // Most of what they do is to wait: for a deadline, a process, a device.
    maxWorkers: availableParallelism() + 1,
    env: { TZ: 'UTC' },
    // The full figures take what they take.
    testTimeout: process.env['TOTEM_TEST_LONG'] === '1' ? 3_600_000 : 20_000,
    hookTimeout: 60_000,
    reporters: ['default'],
  },
});
