import type { Page } from 'playwright-core';
import type { Contestant } from './contestants.ts';
import { questions, type Question } from './questions.ts';

/** What came of one question. */
export interface Answered {
  question: Question;
  rows: unknown[][];
  /** The first answer, without fetching tables, in milliseconds. */
  first: number;
  /** The middle of the answers after it. */
  again: number;
}

/** All answers of one visit. */
export interface Answers {
  /** From navigation to the first answer to the first and to the last question, in milliseconds. */
  firstAt: number;
  lastAt: number;
  answered: Answered[];
}

interface Asked {
  firstAt: number;
  lastAt: number;
  firsts: { rows: unknown[][]; ms: number }[];
  agains: number[][];
}

/** Asks everything once in turn as soon as the page can be asked, then each question so many times more. */
export async function askQuestions(
  page: Page,
  { isReady, ask }: Contestant,
  repeats: number,
): Promise<Answers> {
  await page.evaluate(`(async () => { while (!(${isReady})) await new Promise(requestAnimationFrame); })()`);
  const statements = JSON.stringify(questions.map(({ sql }) => sql));
  // a text, because what is asked differs from page to page
  const asked = (await page.evaluate(`(${askAll})(${ask}, ${statements}, ${repeats})`)) as Asked;
  const answered = questions.map((question, i) => ({
    question,
    rows: asked.firsts[i]?.rows ?? [],
    first: asked.firsts[i]?.ms ?? Number.NaN,
    again: median(asked.agains[i] ?? []),
  }));
  return { firstAt: asked.firstAt, lastAt: asked.lastAt, answered };
}

/** Runs in the page. */
async function askAll(
  ask: (sql: string) => Promise<{ rows: unknown[][]; loadMs: number }>,
  statements: readonly string[],
  times: number,
): Promise<Asked> {
  const timed = async (sql: string): Promise<{ rows: unknown[][]; ms: number }> => {
    const began = performance.now();
    const { rows, loadMs } = await ask(sql);
    return { rows, ms: performance.now() - began - loadMs };
  };
  const firsts = [];
  let firstAt = Number.NaN;
  for (const sql of statements) {
    firsts.push(await timed(sql));
    if (firsts.length === 1) firstAt = performance.now();
  }
  const lastAt = performance.now();
  const agains = [];
  for (const sql of statements) {
    const found = [];
    for (let i = 0; i < times; i++) found.push((await timed(sql)).ms);
    agains.push(found);
  }
  return { firstAt, lastAt, firsts, agains };
}

/** The middle of some values. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}
