import { describe, expect, it } from 'vitest';
import { reproduceSql, reproducibleMethods } from '../../../src/lib/links/reproduce-sql.ts';

const link = { support: 'agency_rate', outcome: 're_referrals', shift: 1, after: 0, year: 2025 };

describe('reproduceSql', () => {
  it.each(reproducibleMethods)(
    'gives estimate, standard error and n for %s, from the published tables',
    (method) => {
      const sql = reproduceSql(method, link);
      expect(sql).toMatch(/AS estimate,?[\s\S]*AS se,\s+(later\.)?n\b[\s\S]*\nFROM /);
      expect(sql.match(/(?:FROM|JOIN) panel/g)?.length).toBeGreaterThan(0);
      expect(sql).toContain('support.year = outcome.year - 1');
    },
  );

  it('takes the poverty of the nearest year it is known for', () => {
    expect(reproduceSql('latest_partial', { ...link, year: 2019 })).toContain('panel.year = 2022');
    expect(reproduceSql('latest_partial', link)).toContain('panel.year = 2025');
  });

  it('joins on the same label year where nothing is to go back', () => {
    expect(reproduceSql('within', { ...link, shift: 0 })).toContain('support.year = outcome.year\n');
  });

  it('joins on a later label year where the support is counted in one', () => {
    expect(reproduceSql('within', { ...link, shift: -2 })).toContain('support.year = outcome.year + 2\n');
  });

  it('reads regions for the own region’s year only', () => {
    const reading = reproducibleMethods.filter((method) =>
      reproduceSql(method, link).includes('authorities USING'),
    );
    expect(reading).toEqual(['within_region_year']);
  });

  it('puts the later count beside the main one', () => {
    const sql = reproduceSql('within_after', { ...link, shift: 0, after: -1 });
    expect(sql).toContain('support.year = outcome.year\n');
    expect(sql).toContain('support.year = outcome.year + 1\n');
  });

  it('refuses text that is no identifier', () => {
    expect(() => reproduceSql('within', { ...link, support: 'a; DROP TABLE panel' })).toThrow(
      'unknown indicator',
    );
    expect(() => reproduceSql('latest_pearson', { ...link, year: 2025.5 })).toThrow(
      'requires a whole number',
    );
  });
});
