/** A part of the code whose tests are themselves tested. */
export interface Area {
  /** Also the name of its reports. */
  name: string;
  /** What is spoilt, by patterns of paths from the root. */
  files: readonly string[];
  /** The tests that must notice. */
  tests: readonly string[];
}

/** Where a mistake that no test notices would cost most: what hides people, what stands for no figure, what may run. */
export const areas: readonly Area[] = [
  {
    name: 'disclosure',
    files: ['src/lib/disclosure/!(cell-relations).ts'],
    tests: ['tests/lib/disclosure/!(cell-relations).test.ts'],
  },
  {
    // a list, which is made anew for every mutant and would hold up the others
    name: 'disclosure-relations',
    files: ['src/lib/disclosure/cell-relations.ts'],
    tests: ['tests/lib/disclosure/cell-relations.test.ts'],
  },
  {
    name: 'statuses',
    files: [
      'src/lib/tables/status.ts',
      'src/lib/intake/printed-cell.ts',
      'scripts/anonymise/assemble.ts',
      'scripts/anonymise/joint-returns.ts',
      'scripts/anonymise/observe.ts',
      'scripts/anonymise/unreadable-cells.ts',
      'scripts/checks/plausible.ts',
      'scripts/checks/status-and-value.ts',
      'scripts/data-disclosure/count-statuses.ts',
    ],
    tests: [
      'tests/lib/tables/status.test.ts',
      'tests/lib/intake/printed-cell.test.ts',
      'tests/lib/intake/reading-properties.test.ts',
      'tests/scripts/anonymise/assemble.test.ts',
      'tests/scripts/anonymise/joint-returns.test.ts',
      'tests/scripts/anonymise/observe.test.ts',
      'tests/scripts/anonymise/status-properties.test.ts',
      'tests/scripts/anonymise/unreadable-cells.test.ts',
      'tests/scripts/checks/all-checks.test.ts',
      'tests/scripts/checks/plausible.test.ts',
      'tests/scripts/checks/status-and-value.test.ts',
      'tests/scripts/data-disclosure/count-statuses.test.ts',
    ],
  },
  {
    name: 'statement-gate',
    files: [
      'src/client/engine/fetch-rows.ts',
      'src/client/engine/lock.ts',
      'src/client/engine/require-harmless.ts',
      'src/client/engine/result-values.ts',
      'src/client/engine/run-query.ts',
      'src/client/engine/statement-gate.ts',
    ],
    tests: [
      'tests/client/engine/lock.test.ts',
      'tests/client/engine/require-harmless.test.ts',
      'tests/client/engine/result-values.test.ts',
      'tests/client/engine/run-query.test.ts',
      'tests/client/engine/run-query-faults.test.ts',
      'tests/client/engine/statement-gate.test.ts',
    ],
  },
];

/** The share of mutants that tests must notice, in per cent, in each area. */
export const leastKilled = 90;

/** The area of this run, which `run.ts` names for the programs it starts. */
export function areaOfRun(): Area {
  const name = process.env['MUTATION_AREA'];
  const area = areas.find((each) => each.name === name);
  if (!area)
    throw new Error(
      `areaOfRun unknown area: ${name}, not one of ${areas.map((each) => each.name).join(', ')}`,
    );
  return area;
}
