import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readInputs } from '../../../scripts/data-disclosure/inputs.ts';
import { boundCells } from '../../../src/lib/disclosure/cell-bounds.ts';
import { type Relation, relations } from '../../../src/lib/disclosure/cell-relations.ts';
import { relationSum } from '../../../src/lib/disclosure/cell-sums.ts';
import { storeFigures } from '../../../src/lib/disclosure/figure-store.ts';

const inputs = await readInputs(join(import.meta.dirname, '../../../data'));
const store = storeFigures(inputs);
const places = inputs.authorities.flatMap(({ authority }) =>
  Array.from({ length: 10 }, (_, i) => `${authority} ${2016 + i}`),
);

/** What the relation is called in a test. */
function nameOf(relation: Relation): string {
  return relation.kind === 'share' ? relation.share : relation.parts.join(' + ');
}

/** The years in which all of a relation is printed, and those of them in which it holds all but everywhere. */
function yearsOf(relation: Relation): { printed: number; held: number } {
  const sums = places.flatMap((place) => {
    const found = relationSum(relation, place, store);
    return found && found.hidden.length === 0 ? [{ ...found, year: place.slice(-4) }] : [];
  });
  const years = [...Map.groupBy(sums, ({ year }) => year).values()];
  const held = years.filter((own) => {
    const met = own.filter(({ sum, figures }) => boundCells(figures, [sum]).contradicted.length === 0);
    return met.length >= 0.99 * own.length;
  });
  return { printed: years.length, held: held.length };
}

describe('relations', () => {
  it.each(relations.map((relation) => [nameOf(relation), relation] as const))(
    'hold in the published figures of most years: %s',
    (_, relation) => {
      const { printed, held } = yearsOf(relation);
      expect(printed).toBeGreaterThan(0);
      expect(held / printed).toBeGreaterThan(0.5);
    },
  );

  it.each(
    relations.filter(({ kind }) => kind !== 'share').map((relation) => [nameOf(relation), relation] as const),
  )('say of parts printed as whole numbers, and of no others, that they are cases: %s', (_, relation) => {
    const parts = relation.kind === 'share' ? [] : relation.parts;
    const printed = parts.flatMap((path) => [...(store.figures.get(path)?.values() ?? [])]);
    const isWhole = printed.every(({ value }) => value === null || Number.isInteger(value));
    expect(relation).toMatchObject({ kind: 'parts', of: isWhole ? 'cases' : 'per cent' });
    expect(printed.length).toBeGreaterThan(100);
  });
});
