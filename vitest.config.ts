import { defineConfig } from 'vitest/config';

// Workers inherit it; a date or a sort that leans on the place it runs in then fails everywhere alike.
process.env['TZ'] = 'Europe/London';

const expect = { requireAssertions: true };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/policy/**', 'tests/browser/**'],
          testTimeout: 20_000,
          expect,
        },
      },
      { test: { name: 'policy', include: ['tests/policy/**/*.test.ts'], testTimeout: 20_000, expect } },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/setup.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect,
        },
      },
    ],
  },
});
