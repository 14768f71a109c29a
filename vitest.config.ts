import { defineConfig } from 'vitest/config';

// Workers inherit it; a date or a sort that leans on the place it runs in then fails everywhere alike.
process.env['TZ'] = 'Europe/London';

const expect = { requireAssertions: true };

/** What takes minutes more: crashes, memory, a second build, and the tools beyond one journey each. Before a release. */
const long = {
  unit: ['tests/faults/**/*.test.ts', 'tests/additions/**/*.test.ts'],
  browser: [
    'adversary-egress',
    'adversary-frozen',
    'adversary-integrity',
    'adversary-leaving',
    'adversary-links',
    'adversary-markup',
    'bundle',
    'embed',
    'engine-files',
    'engine-runaway',
    'explore-choices',
    'explore-selection',
    'lighthouse',
    'offline',
    'previews',
    'query-access',
    'query-file',
    'query-memory',
    'query-parameters',
    'query-result',
    'subfolder',
  ].map((name) => `tests/browser/${name}.test.ts`),
};

/** The same journeys in other browsers than Chromium, where they are installed: `npm run test:browsers`. */
const others = 'tests/browser/browsers-*.test.ts';

const browser = {
  globalSetup: ['tests/browser/setup.ts'],
  fileParallelism: false,
  testTimeout: 60_000,
  hookTimeout: 120_000,
  expect,
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/policy/**', 'tests/browser/**', '**/node_modules/**', ...long.unit],
          setupFiles: ['tests/fast-check-runs.ts'],
          testTimeout: 20_000,
          expect,
        },
      },
      { test: { name: 'policy', include: ['tests/policy/**/*.test.ts'], testTimeout: 20_000, expect } },
      {
        test: {
          ...browser,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          exclude: [...long.browser, others],
        },
      },
      { test: { name: 'faults', include: long.unit, testTimeout: 120_000, expect } },
      { test: { ...browser, name: 'browser-long', include: long.browser } },
      { test: { ...browser, name: 'browsers', include: [others] } },
    ],
  },
});
