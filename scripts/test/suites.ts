import { programOf } from '../node/program.ts';
import type { Lane, Step } from './run-stage.ts';

/** Lanes that run side by side before the next stage begins. */
export type Stage = readonly Lane[];

/**
 * What each suite runs, stage by stage. Types come after the pages, whose build writes the types of what pages read. The
 * quick suite leaves out the images for shared links, which no page needs.
 */
export const suites = {
  quick: [
    [[{ name: 'tables', command: ['scripts/update-site.ts', 'tables'] }]],
    [
      [
        { name: 'pages', command: ['scripts/update-site.ts', 'pages', 'search'] },
        { name: 'types', command: [programOf('astro'), 'check'] },
      ],
      [
        { name: 'lint', command: [programOf('oxlint')] },
        { name: 'formatting', command: [programOf('prettier'), '--check', '.'] },
        { name: 'data', command: ['scripts/validate.ts'] },
        tests('unit and policy tests', 'unit', 'policy'),
      ],
    ],
    [[tests('browser tests', 'browser', 'browser-alone')]],
  ],
  long: [
    [[{ name: 'images for shared links', command: ['scripts/update-site.ts'] }]],
    [[tests('faults', 'faults')]],
    [[tests('long browser tests', 'browser-long')]],
  ],
  release: [
    [[tests('memory and runaway queries', 'measured')]],
    [[tests('Lighthouse', 'lighthouse')]],
    [[tests('other browsers', 'browsers')]],
    [[{ name: 'mutants', command: ['tests/mutation/run.ts'] }]],
  ],
} satisfies Readonly<Record<string, readonly Stage[]>>;

export type Suite = keyof typeof suites;

/** A step that runs the tests of some projects of `vitest.config.ts`. */
function tests(name: string, ...projects: string[]): Step {
  const chosen = projects.flatMap((project) => ['--project', project]);
  return { name, command: [programOf('vitest'), 'run', ...chosen], hasReport: true };
}
