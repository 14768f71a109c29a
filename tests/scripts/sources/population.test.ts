import { describe, expect, it } from 'vitest';
import { readPopulation } from '../../../scripts/sources/population.ts';
import { knowsAuthority, leftOut } from '../../../scripts/sources/register.ts';
import { departmentBytes, england, type PartialRow } from './department-bytes.ts';
import { codesOf, textsOf } from './series-facts.ts';

const read = (...rows: PartialRow[]) => readPopulation(departmentBytes(...rows));

describe('readPopulation', () => {
  it('puts the estimate of the middle of a year under the label of the next', () => {
    const { series } = read(
      { time_period: '2024', population_estimate: '100' },
      { ...england, time_period: '2024', population_estimate: '12183016' },
    );
    expect(textsOf(series.get('children'))).toEqual({
      cells: { '101|2025': '100' },
      england: { '2025': '12183016' },
    });
  });

  it('remembers the line of a cell under its new label', () => {
    const { series } = read({ time_period: '2024', population_estimate: '100' });
    expect(series.get('children')?.cells.get('101|2025')?.row).toBe(2);
  });

  it('knows every authority that ever was, by its newest name and code', () => {
    const { register } = read(
      { time_period: '2024', new_la_code: 'E06000902', la_name: 'New', population_estimate: '1' },
      { time_period: '2012', new_la_code: 'E10000901', la_name: 'Old', population_estimate: '1' },
      { time_period: '2012', old_la_code: '928', population_estimate: '1' },
    );
    expect(register.authorities.get(101)).toMatchObject({ name: 'New', area: 'E06000902' });
    expect(knowsAuthority(register, 928)).toBe(true);
    expect(knowsAuthority(register, 929)).toBe(false);
  });

  it('finds an authority by each statistical code it has had', () => {
    const { register } = read(
      { time_period: '2024', new_la_code: 'E06000902', population_estimate: '1' },
      { time_period: '2012', new_la_code: 'E10000901', population_estimate: '1' },
    );
    expect(register.byArea).toEqual(
      new Map([
        ['E10000901', 101],
        ['E06000902', 101],
      ]),
    );
  });

  it('does not take England for an authority', () => {
    expect(read({ ...england, population_estimate: '1' }).register.authorities.size).toBe(0);
  });

  it('says so when an authority stands twice in a year', () => {
    const { problems } = read({ population_estimate: '1' }, { population_estimate: '2' });
    expect(codesOf(problems)).toEqual(['duplicate_row']);
  });
});

describe('leftOut', () => {
  it('names the two authorities too small for any rate', () => {
    expect([...leftOut]).toEqual([201, 420]);
  });
});
