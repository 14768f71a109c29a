import { defineConfig } from 'vitest/config';

// Workers inherit it; a date or a sort that leans on the place it runs in then fails everywhere alike.
process.env['TZ'] = 'Europe/London';

const expect = { requireAssertions: true };

/** Tests in Chromium that are not part of every run, by what they are for. */
const apart = {
  /** A bound on time, or an engine that must answer within one: nothing else runs beside them. */
  alone: named('engine/open-file', 'console/query-agrees'),
  /** What guards our promises and takes minutes more. */
  long: named(
    'adversary/egress',
    'adversary/frozen',
    'adversary/integrity',
    'adversary/leaving',
    'adversary/links',
    'adversary/markup',
    'authority/authorities',
    'authority/compare',
    'authority/compare-found',
    'authority/my-authority',
    'authority/open-line',
    'authority/own-figures',
    'authority/own-figures-cases',
    'console/own-file-cases',
    'console/query-access',
    'console/query-file',
    'console/query-links',
    'console/query-parameters',
    'console/query-refused',
    'console/query-result',
    'console/query-tabs',
    'engine/export',
    'engine/files',
    'engine/fuzz',
    'engine/same',
    'explorer/embed',
    'explorer/explore-choices',
    'explorer/explore-engine',
    'explorer/explore-reader',
    'explorer/explore-selection',
    'site/bundle',
    'site/copying',
    'site/missing-files',
    'site/offline',
    'site/pages-otherwise',
    'site/previews',
    'site/subfolder',
    'site/weight',
  ),
  /** What measures memory, or waits for a query to run away: before a release, on a quiet machine. */
  measured: named('console/query-memory', 'engine/runaway'),
  lighthouse: named('site/lighthouse'),
  /** The same journeys in other browsers than Chromium, where they are installed. */
  browsers: named('other-browsers/*'),
};

/**
 * What takes minutes without a browser: crashes at a hundred points, the README's *How to add* to the letter, a release
 * refreshed in all the ways it can go, editions that lack something, official files refused or shown in groups, published results worked out anew,
 * thousands of wrong figures put to the search for a code, levels of every indicator from every year they can be, links
 * in SQL beside the same in code, whole worlds.
 */
const longPure = [
  'tests/faults/**/*.test.ts',
  'tests/additions/**/*.test.ts',
  'tests/data/results.test.ts',
  'tests/scripts/anonymise/editions.test.ts',
  'tests/scripts/anonymise/grouped.test.ts',
  'tests/scripts/anonymise/refused-files.test.ts',
  'tests/scripts/anonymise/refused-orders.test.ts',
  'tests/scripts/refresh.test.ts',
  'tests/scripts/validate.test.ts',
  'tests/scripts/build-links/work.test.ts',
  'tests/lib/links/explored/link-estimate-sql.test.ts',
  'tests/lib/links/explored/link-sql.test.ts',
  'tests/lib/links/followed/followed-sql.test.ts',
  'tests/lib/links/worlds/worlds.test.ts',
  'tests/lib/position/wrong-triples.test.ts',
  'tests/lib/position/level/every-forecast.test.ts',
  'tests/lib/position/standing/every-standing.test.ts',
];

/** Tests of the browser by room and name. */
function named(...names: readonly string[]): string[] {
  return names.map((name) => `tests/browser/${name}.test.ts`);
}

/** What is pure enough to share a worker with the files before it, which saves two thirds of the time. */
const together = { isolate: false, maxWorkers: '100%', expect } as const;

const browser = {
  globalSetup: ['tests/browser/setup.ts'],
  isolate: false,
  testTimeout: 60_000,
  hookTimeout: 120_000,
  expect,
};

/** Two browsers side by side: one waits while the other works. */
const sideBySide = { ...browser, maxWorkers: 2 };

const oneByOne = { ...browser, maxWorkers: 1, sequence: { groupOrder: 1 } };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...together,
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/policy/**', 'tests/browser/**', '**/node_modules/**', ...longPure],
          setupFiles: ['tests/fast-check-runs.ts'],
          testTimeout: 20_000,
        },
      },
      { test: { ...together, name: 'policy', include: ['tests/policy/**/*.test.ts'], testTimeout: 20_000 } },
      {
        test: {
          ...sideBySide,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          exclude: Object.values(apart).flat(),
        },
      },
      { test: { ...oneByOne, name: 'browser-alone', include: apart.alone } },
      { test: { name: 'faults', include: longPure, testTimeout: 120_000, expect } },
      { test: { ...sideBySide, name: 'browser-long', include: apart.long } },
      { test: { ...oneByOne, name: 'measured', include: apart.measured } },
      { test: { ...oneByOne, name: 'lighthouse', include: apart.lighthouse } },
      { test: { ...oneByOne, name: 'browsers', include: apart.browsers } },
    ],
  },
});
