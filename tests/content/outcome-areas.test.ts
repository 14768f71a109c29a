import { describe, expect, it } from 'vitest';
import { parseTable } from '../../src/lib/intake/parse-table.ts';
import { areaPath, areaHeading } from '../../src/lib/words/outcome/outcome-area.ts';
import { outcomeAreas } from '../fixtures/outcome-areas.ts';
import { tableNamed } from '../../src/lib/tables/contract.ts';
import type { Indicator } from '../../src/lib/tables/rows.ts';
import { projectText } from '../policy/project-files.ts';

const { rows } = parseTable<Indicator>(
  tableNamed('indicators'),
  projectText('data/indicators.csv'),
  'indicators',
);
const outcomes = rows.filter(({ role }) => role === 'outcome');

describe('outcomeAreas', () => {
  it('are the six of the report in its order', () => {
    expect(outcomeAreas.map(({ name }) => name)).toEqual([
      'safer',
      'healthier',
      'less anxious',
      'happier',
      'more able to learn',
      'better supported by their wider family',
    ]);
  });

  it('have a place for every outcome of the tables, and no domain of their own making', () => {
    const domains = outcomeAreas.flatMap(({ domain }) => domain ?? []);
    expect(new Set(outcomes.map(({ domain }) => domain))).toEqual(new Set(domains));
    expect(new Set(domains).size).toBe(domains.length);
  });

  it('leave only anxiety without any figure', () => {
    expect(outcomeAreas.filter(({ domain }) => domain === null).map(({ slug }) => slug)).toEqual([
      'less-anxious',
    ]);
  });

  it.each(outcomeAreas)(
    '$name says what is missing and what could be recorded',
    ({ missing, record, findings }) => {
      expect(missing.length).toBeGreaterThan(1);
      expect(record.length).toBeGreaterThan(2);
      expect(findings).toContain(1);
      expect(findings.every((number) => number >= 1 && number <= 25)).toBe(true);
    },
  );

  it('hold no digit that could be computed', () => {
    const prose = outcomeAreas.flatMap(({ meant, missing, record }) => [
      ...meant,
      ...missing,
      ...record.flatMap(({ field, how }) => [field, how]),
    ]);
    expect(prose.filter((text) => /\d/.test(text))).toEqual([]);
  });
});

describe('areaHeading and areaPath', () => {
  it('ask and lead', () => {
    expect(areaHeading({ name: 'safer' })).toBe('Safer: what is counted of it');
    expect(areaPath({ slug: 'able-to-learn' })).toBe('/outcomes/able-to-learn/');
  });
});
