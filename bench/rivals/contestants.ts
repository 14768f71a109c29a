import { pair } from './pair.ts';

/** The pages that are measured: one that only shows the chart, one that also computes, one that answers questions. */
export const pageKinds = ['chart', 'live', 'query'] as const;

export type PageKind = (typeof pageKinds)[number];

/** One way to build the pages, and how to tell from outside that they are there. */
export interface Contestant {
  name: string;
  /** Addresses below the root of its site. One that draws from the database has no page that only shows the chart. */
  pages: { chart?: string; live: string; query: string };
  /** What is in the page, and seen, once the points are drawn with their line. */
  drawn: string;
  /** What is in the page once a number has been computed in the browser. */
  live: string;
  /** JavaScript: number of points, correlation and slope that the live page shows. */
  fit: string;
  /** JavaScript: whether the third page can be asked. */
  isReady: string;
  /** JavaScript: a function from SQL to a promise of `{ rows, loadMs }`. */
  ask: string;
}

const rivals = {
  drawn: 'svg [stroke="red"]',
  live: '#live[data-fit]',
  fit: `JSON.parse(document.querySelector('#live').dataset.fit)`,
  isReady: `typeof globalThis.ask === 'function'`,
  ask: `async (sql) => ({ rows: await globalThis.ask(sql), loadMs: 0 })`,
} as const;

export const ours: Contestant = {
  name: 'Support Atlas',
  pages: { chart: pair.path, live: 'explore/', query: 'query/' },
  drawn: 'svg.chart .fit',
  live: 'link-explorer[data-state="live"]',
  fit: `(({ result }) => ({ n: result.n, r: result.estimate, slope: result.slope }))(document.querySelector('link-explorer').shown)`,
  isReady: `typeof document.querySelector('sql-console')?.query === 'function'`,
  ask: `(sql) => document.querySelector('sql-console').query(sql)`,
};

export const framework: Contestant = {
  name: 'Observable Framework',
  pages: { chart: 'chart/', live: 'live/', query: 'query/' },
  ...rivals,
};

export const mosaic: Contestant = {
  name: 'Mosaic',
  pages: { live: 'live/', query: 'query/' },
  ...rivals,
};

export const contestants: readonly Contestant[] = [ours, framework, mosaic];
