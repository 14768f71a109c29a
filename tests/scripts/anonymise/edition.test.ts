import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeAssumed, readEdition } from '../../../scripts/anonymise/edition.ts';
import { recipes, seriesOf } from '../../../scripts/anonymise/recipes.ts';
import { laitSeries } from '../../../scripts/sources/lait.ts';
import { hasErrors } from '../../../src/lib/intake/problem.ts';

const read = (absent: readonly string[], without: readonly string[] = []) =>
  readEdition('the edition', new Set(absent), without);

const someSeries = fc.subarray(Object.keys(laitSeries).map((name) => `lait/${name}`));

describe('readEdition', () => {
  it('leaves an edition that holds everything as it is', () => {
    expect(read([])).toEqual({ recipes, leftOut: [], problems: [] });
  });

  it('names all indicators that are not there in one error, with what to add to the command', () => {
    const { problems } = read(['lait/injuries', 'lait/plan_key_stage_2']);
    expect(problems).toMatchObject([
      {
        level: 'error',
        code: 'not_in_edition',
        tip: expect.stringContaining('--without injury_admissions,plan_ks2.'),
      },
    ]);
    expect(problems[0]?.message).toContain('injury_admissions (HospAd0-14); plan_ks2 (CPPO_KS2_RWM)');
  });

  it('keeps an indicator whose comparison or number of cases is not there, without it, and says so', () => {
    const { recipes: kept, problems, leftOut } = read(['lait/vacancy_rate', 'lait/left_care']);
    expect(leftOut).toEqual([]);
    expect(kept['vacancy_rate']).not.toHaveProperty('twin');
    expect(kept['vacancy_rate']).toHaveProperty('outOf');
    expect(kept['special_guardianship']).not.toHaveProperty('outOf');
    expect(problems.map(({ level, code, row }) => `${level} ${code} ${row}`)).toEqual([
      'warning part_not_in_edition vacancy_rate',
      'warning part_not_in_edition special_guardianship',
      'warning part_not_in_edition planned_return_home',
    ]);
  });

  it('refuses to leave out what is there, or what is no indicator', () => {
    const { problems } = read([], ['re_referrals', 'happiness']);
    expect(problems).toMatchObject([
      { level: 'error', code: 'not_absent', row: 're_referrals' },
      { level: 'error', code: 'not_absent', row: 'happiness' },
    ]);
  });

  it('passes whatever is absent when its own remedy is followed, and reads nothing absent', () => {
    fc.assert(
      fc.property(someSeries, (absent) => {
        const first = read(absent);
        const remedy = /--without ([\w,]+)/.exec(
          first.problems.find(({ level }) => level === 'error')?.tip ?? '',
        );
        const second = read(absent, remedy?.[1]?.split(',') ?? []);
        expect(hasErrors(second.problems)).toBe(false);
        expect(
          Object.values(second.recipes)
            .flatMap(seriesOf)
            .filter((name) => absent.includes(name)),
        ).toEqual([]);
        expect(Object.keys(second.recipes).length + second.leftOut.length).toBe(Object.keys(recipes).length);
      }),
    );
  });
});

describe('describeAssumed', () => {
  it('names what was left out, and is silent where nothing was assumed', () => {
    expect(describeAssumed(read([]).problems)).toBe('');
    expect(describeAssumed(read(['lait/injuries'], ['injury_admissions']).problems)).toContain(
      '1 indicators are not in it and left out: injury_admissions',
    );
  });
});
