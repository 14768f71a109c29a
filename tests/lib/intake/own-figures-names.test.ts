import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameReader } from '../../../src/lib/intake/own-figures-names.ts';
import { siteIndicators } from './site-indicators.ts';

const all = siteIndicators();

describe('nameReader', () => {
  it('understands every everyday name, or offers the indicator', () => {
    const names = all.flatMap(({ indicator, aliases }) => aliases.map((name) => ({ indicator, name })));
    expect(names.length).toBeGreaterThan(400);
    const readName = nameReader(all);
    const missed = names.filter(({ indicator, name }) => {
      const reading = readName(name);
      const found =
        reading.kind === 'one'
          ? [reading.indicator]
          : reading.kind === 'several'
            ? reading.indicators
            : reading.near();
      return !found.some((each) => each.indicator === indicator);
    });
    expect(missed).toEqual([]);
    const without = nameReader(all.map((each) => ({ ...each, aliases: [] })));
    const isNear = ({ indicator, name }: { indicator: string; name: string }) => {
      const reading = without(name);
      return reading.kind === 'unknown' && reading.near().some((each) => each.indicator === indicator);
    };
    expect(names.filter(isNear).length / names.length).toBeGreaterThan(0.6);
  });

  it.each([
    { name: 'Re-referrals within 12 months [1]', indicator: 're_referrals' },
    { name: '1.2 Re-referrals', indicator: 're_referrals' },
    { name: 'KPI 7: Turnover*', indicator: 'turnover_rate' },
    { name: '% of re-referrals', indicator: 're_referrals' },
    { name: 'Turnover (FTE)', indicator: 'turnover_rate' },
    { name: 'Vacancy rate FTE', indicator: 'vacancy_rate' },
    { name: '3+ placements', indicator: 'three_or_more_placements' },
  ])('understands “$name” without its marks and numbering', ({ name, indicator }) => {
    expect(nameReader(all)(name)).toMatchObject({ kind: 'one', indicator: { indicator } });
  });

  it.each([
    'Number of re-referrals',
    'Turnover costs',
    'Vacancy rates of partners',
    'Agency spend',
    'SDQ completion',
  ])('never takes “%s” for what it is only like', (name) => {
    expect(nameReader(all)(name).kind).toBe('unknown');
  });

  it.each([
    { name: 'Social worker stability', indicator: 'three_or_more_workers' },
    { name: 'Short term placement stability', indicator: 'three_or_more_placements' },
    { name: 'Vacancies (FTE)', indicator: 'vacancy_rate' },
    { name: 'FTE vacancies', indicator: 'vacancy_rate' },
    { name: 'Agency FTE', indicator: 'agency_rate' },
    { name: 'Agency workers (FTE)', indicator: 'agency_rate' },
    { name: '# Re-referrals', indicator: 're_referrals' },
  ])('offers, and never takes, “$name”, which may be a count or the opposite', ({ name, indicator }) => {
    const reading = nameReader(all)(name);
    expect(reading.kind).toBe('unknown');
    expect(reading.kind === 'unknown' && reading.near()[0]?.indicator).toBe(indicator);
  });

  it('takes no name that says a count for a share (property)', () => {
    const shares = all.filter(({ unit }) => unit.startsWith('%'));
    const count = fc.constantFrom(
      (name: string) => `# ${name}`,
      (name: string) => `No. of ${name}`,
      (name: string) => `Number of ${name}`,
      (name: string) => `${name} (count)`,
      (name: string) => `${name} (number)`,
      (name: string) => `${name} - number`,
      (name: string) => `${name} (n)`,
      (name: string) => `${name} #`,
    );
    fc.assert(
      fc.property(fc.constantFrom(...shares), count, fc.nat(), (each, write, at) => {
        const names = [each.label, ...each.aliases].filter(
          (name) => !/%|\brate|share|proportion|ratio/i.test(name),
        );
        const name = write(names[at % names.length] ?? each.indicator);
        expect({ name, kind: nameReader(all)(name).kind }).not.toEqual({ name, kind: 'one' });
      }),
      { numRuns: 300 },
    );
    expect(nameReader(all)('Vacancy rate (FTE)').kind).toBe('one');
  });

  it('offers nothing for what is like nothing', () => {
    const reading = nameReader(all)('xyzzy');
    expect(reading.kind === 'unknown' && reading.near()).toEqual([]);
  });
});
