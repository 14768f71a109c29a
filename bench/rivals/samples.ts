import type { Answers } from './ask-questions.ts';
import type { PageKind } from './contestants.ts';
import type { Reason } from './reasons.ts';
import type { Opened } from './visit.ts';

export type Unit = 'time' | 'size' | 'count';

/** A line of a table: what is measured, in which part of the report, and why ours may be behind. */
export interface Row {
  section: string;
  what: string;
  unit: Unit;
  reason: Reason;
}

/** Under which circumstances a page was opened; only the first tells more than times. */
export type Circumstance = 'first' | 'second' | 'slow';

const sections: Record<PageKind, Record<Circumstance, string>> = {
  chart: sectionsOf('The page of one link'),
  live: sectionsOf('The live page'),
  query: sectionsOf('The query page'),
};

/** Everything found, one list of values for each row and contestant, in the order in which rows came up. */
export class Samples {
  readonly rows = new Map<string, Row>();
  readonly #values = new Map<string, number[]>();

  values(contestant: string, row: Row): readonly number[] {
    return this.#values.get(`${keyOf(row)}: ${contestant}`) ?? [];
  }

  /** One opening of a page. */
  addOpened(contestant: string, kind: PageKind, circumstance: Circumstance, opened: Opened): void {
    const section = sections[kind][circumstance];
    const add = (what: string, unit: Unit, reason: Reason, value: number | undefined): void =>
      this.#add(contestant, { section, what, unit, reason }, value);
    add('Time to the first chart', 'time', 'drawn', opened.drawn);
    if (kind === 'live') add('Time to the first live result', 'time', 'live', opened.live);
    add('Time to the first of ten answers', 'time', 'answer', opened.answers?.firstAt);
    add('Time to the last of ten answers', 'time', 'answers', opened.answers?.lastAt);
    if (circumstance === 'slow') return;
    add('Bytes over the wire', 'size', 'bytes', opened.bytes);
    if (circumstance === 'second') return;
    add('Requests', 'count', 'requests', opened.requests);
    add('Memory of the page and its workers (PSS)', 'size', 'memory', opened.memory);
    add('JavaScript heap of the page alone', 'size', 'heap', opened.heap);
  }

  /** The ten questions of one visit. */
  addAnswers(contestant: string, { answered }: Answers): void {
    const parts = {
      first: 'Ten queries, asked for the first time',
      again: 'Ten queries, asked again',
    } as const;
    for (const part of ['first', 'again'] as const) {
      const add = (what: string, ms: number): void =>
        this.#add(contestant, { section: parts[part], what, unit: 'time', reason: 'query' }, ms);
      for (const found of answered) add(found.question.name, found[part]);
      add(
        'All ten',
        answered.reduce((sum, found) => sum + found[part], 0),
      );
    }
  }

  #add(contestant: string, row: Row, value: number | undefined): void {
    if (value === undefined) return;
    this.rows.set(keyOf(row), row);
    const name = `${keyOf(row)}: ${contestant}`;
    this.#values.set(name, [...(this.#values.get(name) ?? []), value]);
  }
}

function keyOf({ section, what }: Row): string {
  return `${section}: ${what}`;
}

function sectionsOf(page: string): Record<Circumstance, string> {
  return { first: page, second: `${page}, second visit`, slow: `${page}, at 10 Mbit/s` };
}
