/** Why ours may be behind, by what is measured. */
export const reasons = {
  drawn:
    'Our page is the whole page of a pair, every method, table and download of it, and its drawing stands behind what comes before it in the HTML.',
  live: 'Our page reads two tables more, for peers and neighbours, unpacks its engine itself so that any static host sends it small, and locks its database before it asks anything of it.',
  answer: 'Our page fetches the engine only when something is asked of it; the others fetch it as they open.',
  answers:
    'Our page fetches a table when a query first names it, so that who asks one question fetches one table, and asks that a statement pass a gate; the others fetch all six tables together while the engine starts.',
  bytes: 'Our page is the whole page, with its fonts, every chart at several widths, and its tables as text.',
  requests: 'Fonts, styles and scripts are files of their own, so that a page takes only what it needs.',
  memory: 'Our page holds what a reader may do with a link or an answer, and two tables more.',
  heap: 'Our page holds what a reader may do with a link or an answer: editing, drawing, taking away.',
  query:
    'Every statement passes a gate first: it is prepared, its columns are listed and its plan is read, so that nothing but a reading of tables gets through; then it is sent in a way that can be stopped at any moment. Four ways to the worker in place of one.',
} as const;

export type Reason = keyof typeof reasons;

/** The letter by which the tables refer to a reason. */
export function letterOf(reason: Reason): string {
  return String.fromCodePoint('a'.codePointAt(0)! + Object.keys(reasons).indexOf(reason));
}
