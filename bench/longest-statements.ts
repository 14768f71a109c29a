import { noteSteps } from '../src/lib/query/guards.ts';
import type { Measurement } from './measurement.ts';

/** As long as a statement may be, in characters. */
const longest = 65_536;

/** Statements that cost most for their length. */
const shapes: Readonly<Record<string, string>> = {
  'a chain of clauses': `WITH c0 AS (FROM observations)${repeat((i) => `, c${i + 1} AS (SELECT avg(value) FROM c${i})`)}`,
  'queries in one another': repeat(() => 'FROM f('),
  'one long USING': `SELECT 1 FROM observations JOIN panel USING (${repeat(() => 'a,')}`,
  brackets: repeat(() => '('),
};

/** The notes on the longest statements: all of the work, the least of several runs, and the longest step of it. */
export function benchLongestStatements(): Measurement[] {
  return Object.entries(shapes).map(([shape, sql]) => {
    const runs = Array.from({ length: 9 }, () => stepsOf(sql.slice(0, longest)));
    const totals = runs.map((steps) => steps.reduce((sum, step) => sum + step, 0));
    const step = Math.min(...runs.map((steps) => Math.max(...steps)));
    return {
      what: `notes on ${shape}`,
      time: Math.min(...totals),
      note: `longest step ${step.toFixed(1)} ms; ${longest.toLocaleString('en-GB')} characters`,
    };
  });
}

/** How long each step took, in milliseconds. */
function stepsOf(sql: string): number[] {
  const steps = noteSteps(sql, []);
  const found: number[] = [];
  for (let isDone = false; !isDone;) {
    const began = performance.now();
    isDone = steps.next().done === true;
    found.push(performance.now() - began);
  }
  return found;
}

function repeat(piece: (i: number) => string): string {
  let text = '';
  for (let i = 0; text.length < longest; i++) text += piece(i);
  return text;
}
