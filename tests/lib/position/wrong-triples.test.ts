import { describe, expect, it } from 'vitest';
import { matchFigures, type TypedFigure } from '../../../src/lib/position/find-code-by-figures.ts';
import { randomFrom } from '../../../src/lib/stats/random.ts';
import { committedFigures } from './committed-figures.ts';
import { drawTriple, ways } from './wrong-triples.ts';

const trios = [
  ['looked_after_rate', 'in_need_rate', 'vacancy_rate'],
  ['vacancy_rate', 'agency_rate', 'average_caseload'],
  ['re_referrals', 'repeat_plans', 'turnover_rate'],
  ['manager_share', 'senior_practitioner_share', 'agency_rate'],
  ['in_need_rate', 'plan_rate', 'section_47_rate'],
  ['placed_over_20_miles', 'sdq_score', 'health_checks'],
];
const draws = 200;
const committed = committedFigures();

describe('three figures typed wrong', () => {
  it('name a wrong authority as certain in fewer than 1 of 1,000', { timeout: 120_000 }, () => {
    const random = randomFrom(20_251_130);
    const counts = ways.map((way) => ({ way, drawn: 0, right: 0, wrong: 0, alone: 0 }));
    for (const trio of trios) {
      const cells = committed.filter(({ indicator }) => trio.includes(indicator));
      const years = Map.groupBy(cells, ({ authority, year }) => `${authority} ${year}`);
      const whole = [...years.values()].filter((own) => own.length === trio.length).flat();
      for (const count of counts) {
        for (let i = 0; i < draws; i++) {
          const { owner, figures } = drawTriple(whole, count.way, random, i % 2 === 0);
          const { certain, together, scattered } = matchFigures(cells, figures);
          const [only, ...more] = [...together, ...scattered];
          count.drawn++;
          if (only && more.length === 0 && only.authority !== owner) count.alone++;
          if (certain !== null) count[certain === owner ? 'right' : 'wrong']++;
        }
      }
    }
    console.log(
      counts
        .map(
          ({ way, drawn, right, wrong, alone }) =>
            `${way}: of ${drawn}, ${wrong} named wrongly, ${right} rightly; ${alone} fit one other by chance`,
        )
        .join('\n'),
    );
    const [asPublished, ...others] = counts;
    const drawn = others.reduce((sum, count) => sum + count.drawn, 0);
    const wrong = others.reduce((sum, count) => sum + count.wrong, 0);
    expect(drawn).toBe(trios.length * draws * (ways.length - 1));
    expect(wrong / drawn).toBeLessThan(1 / 1000);
    // whoever took the only one that fits for the right one would be wrong far more often
    const alone = others.reduce((sum, count) => sum + count.alone, 0);
    expect(alone / drawn).toBeGreaterThan(1 / 100);
    // what is typed as published does find its row
    expect(asPublished!.wrong).toBe(0);
    expect(asPublished!.right / asPublished!.drawn).toBeGreaterThan(0.6);
  });

  it.each([
    ['17 34 17', ['vacancy_rate', 'agency_rate', 'average_caseload'], 'A796'],
    ['4 4 22', ['vacancy_rate', 'agency_rate', 'average_caseload'], 'A633'],
    ['62 31 22', ['looked_after_rate', 'plan_rate', 'turnover_rate'], 'A224'],
    ['66 348 25', ['looked_after_rate', 'in_need_rate', 'vacancy_rate'], 'A451'],
  ])('make no authority theirs by years that differ: %s', (texts, indicators, code) => {
    const figures = texts.split(' ').map((text, i): TypedFigure => ({
      indicator: indicators[i]!,
      year: null,
      value: Number(text),
      digits: 0,
    }));
    const { certain, together, scattered, wanted } = matchFigures(committed, figures);
    expect(certain).toBeNull();
    expect(together).toEqual([]);
    expect(scattered.map(({ authority }) => authority)).toEqual([code]);
    expect(wanted).toEqual(['years', 'decimals', 'figure']);
  });

  it.each([
    ['93 381.8 7.9', null, ['looked_after_rate', 'in_need_rate', 'vacancy_rate'], 'A053'],
    ['34.2 31.7 14.4', 2024, ['vacancy_rate', 'agency_rate', 'average_caseload'], 'A677'],
  ])('do not keep those as published from being found: %s', (texts, year, indicators, code) => {
    const figures = texts.split(' ').map((text, i): TypedFigure => ({
      indicator: indicators[i]!,
      year,
      value: Number(text),
      digits: text.split('.')[1]?.length ?? 0,
    }));
    expect(matchFigures(committed, figures).certain).toBe(code);
  });
});
