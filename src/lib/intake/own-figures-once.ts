import { type OwnFigure, type OwnProblem, type OwnStatement, statement } from './own-figures-shape.ts';

/** One figure for each indicator, and what is said of the others. */
export interface Once {
  figures: OwnFigure[];
  problems: OwnProblem[];
  notes: OwnStatement[];
}

/** The latest figure of each indicator; of two that differ for the same year it is asked which is meant. */
export function oneEach(all: readonly OwnFigure[]): Once {
  const once: Once = { figures: [], problems: [], notes: [] };
  for (const group of Map.groupBy(all, ({ indicator }) => indicator).values()) {
    const latest = Math.max(...group.map(({ year }) => year ?? Number.NEGATIVE_INFINITY));
    const candidates = group.filter(({ year }) => (year ?? Number.NEGATIVE_INFINITY) === latest);
    const [first, ...more] = candidates;
    if (!first) continue;
    const different = more.find(({ value }) => value !== first.value);
    if (different) once.problems.push(twice(first, different, candidates));
    else once.figures.push(first);
    if (group.length > candidates.length)
      once.notes.push(statement(`${first.label}: of several years, ${latest} is used.`));
    else if (more.length > 0 && !different)
      once.notes.push(statement(`${first.label} stands there more than once, alike.`));
  }
  return once;
}

function twice(first: OwnFigure, other: OwnFigure, all: readonly OwnFigure[]): OwnProblem {
  const sentence = `Row ${other.row}: ${first.label} is ${first.value} in row ${first.row} and ${other.value} here. Neither is used. Keep one, or give each its year.`;
  const choices = all.map(({ row }) => ({
    label: `Keep row ${row}`,
    answers: {
      rows: Object.fromEntries(
        all.filter((each) => each.row !== row).map((each) => [each.row, { isDropped: true }]),
      ),
    },
  }));
  return { row: other.row, column: null, sentence, choices };
}
