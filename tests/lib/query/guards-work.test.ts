import { describe, expect, it } from 'vitest';
import { type GuardIndicator, guardNotes, noteSteps, noteStepsOf } from '../../../src/lib/query/guards.ts';
import { type Token, tokenise } from '../../../src/lib/query/tokens.ts';

/** Indicators that give no note, so that every guard goes on to the end. */
const indicators = Array.from({ length: 54 }, (_, i): GuardIndicator => ({
  indicator: `ind_${i}`,
  label: `Indicator ${i}`,
  role: 'support',
  unit: 'per 10,000',
  shift: 0,
  suppressed: 0,
}));

/** Statements of any length, by the shapes that have been slow. */
const shapes: Readonly<Record<string, (pieces: number) => string>> = {
  'a chain of clauses': (n) =>
    `WITH c0 AS (SELECT 'ind_1' FROM observations)${repeat(n, (i) => `, c${i + 1} AS (SELECT avg(value) FROM c${i})`)} FROM c1`,
  'clauses of one name': (n) =>
    `WITH c AS (SELECT 1)${repeat(n, (i) => `, c AS (SELECT 'ind_${i % 54}' FROM c)`)} SELECT avg(value) FROM c`,
  'queries that read every clause': (n) =>
    `WITH ${repeat(54, (i) => `c${i} AS (SELECT 'ind_${i}' FROM observations), `)} z AS (SELECT 1) SELECT 1 ${repeat(
      Math.ceil(n / 54),
      () => `UNION SELECT avg(value) FROM ${repeat(54, (i) => `c${i}, `)} z `,
    )}`,
  'queries in one another': (n) => `${'SELECT avg(value) FROM (FROM f('.repeat(n)}${')'.repeat(n)}`,
  'brackets that open': (n) => '('.repeat(n),
  'brackets that close': (n) => ')'.repeat(n),
  'many joins': (n) =>
    `SELECT avg(value) FROM observations ${repeat(n, (i) => `JOIN panel p${i} ON p${i}.year = x.y `)}`,
  'one long USING': (n) => `SELECT 1 FROM observations JOIN panel USING (${'a, '.repeat(n)}`,
  'USING in USING': (n) => `SELECT 1 FROM observations JOIN panel ${'USING (a '.repeat(n)}`,
  'many averages': (n) => `SELECT ${'avg(value), '.repeat(n)} 1 FROM observations`,
  'many ranks': (n) => `SELECT authority, ${'rank() OVER (ORDER BY x), '.repeat(n)} 1 FROM observations`,
};

function repeat(count: number, piece: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => piece(i)).join('');
}

/** How often the guards look at a token of a statement, and how many tokens there are. */
function workOn(sql: string): { looks: number; tokens: number } {
  let looks = 0;
  const tokens = tokenise(sql).map(({ text, ...token }): Token => ({
    ...token,
    get text() {
      looks += 1;
      return text;
    },
  }));
  for (const _ of noteStepsOf(tokens, indicators));
  return { looks, tokens: tokens.length };
}

describe('the work of the notes on a statement', () => {
  it.each(Object.entries(shapes))('grows as its length does: %s', (_name, shape) => {
    const [short, long] = [workOn(shape(400)), workOn(shape(1_600))];
    const lengthened = long.tokens / short.tokens;
    expect(lengthened).toBeGreaterThan(2.5);
    expect(long.looks / short.looks).toBeLessThan(lengthened * 1.1);
    expect(long.looks).toBeLessThan(60 * long.tokens);
  });

  it('ends where a statement is beyond all measure, which is said with the place', () => {
    const start = 'SELECT avg(value) FROM observations; ';
    const long = `${start}${'a, '.repeat(6_000)}`;
    const [own, said] = guardNotes(long, indicators);
    expect([own?.guard, said?.guard]).toEqual(['unweighted_average', 'too_long']);
    expect(said?.note).toContain('its first 10,000 words and signs');
    expect(tokenise(long.slice(0, said?.start))).toHaveLength(10_000);
    expect(guardNotes(start + 'a, '.repeat(4_900), indicators)).toHaveLength(1);
  });

  it('is cut into steps', () => {
    expect([...noteSteps('SELECT avg(value) FROM observations', indicators)].length).toBeGreaterThan(6);
  });
});
