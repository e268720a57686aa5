import { availableParallelism } from 'node:os';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte(), svelteTesting()],
  test: {
    environment: 'jsdom',
    maxWorkers: availableParallelism(),
    include: ['test/screens/**/*.test.ts'],
    setupFiles: ['test/screens/setup.ts'],
  },
});
