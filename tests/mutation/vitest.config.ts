import { defineConfig } from 'vitest/config';
import { areaOfRun } from './areas.ts';

/** The tests of one area and no others, so that a run ends in minutes. */
export default defineConfig({
  test: {
    include: [...areaOfRun().tests],
    exclude: ['**/node_modules/**'],
    setupFiles: ['tests/fast-check-runs.ts'],
    testTimeout: 20_000,
    expect: { requireAssertions: true },
  },
});
