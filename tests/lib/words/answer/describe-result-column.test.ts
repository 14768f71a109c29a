import { describe, expect, it } from 'vitest';
import {
  describeType,
  isNumeric,
  kindOfType,
  unitOfResult,
} from '../../../../src/lib/words/answer/describe-result-column.ts';

describe('kindOfType', () => {
  it.each([
    ['DOUBLE', 'number'],
    ['DECIMAL(18,3)', 'number'],
    ['FLOAT', 'number'],
    ['BIGINT', 'integer'],
    ['UTINYINT', 'integer'],
    ['HUGEINT', 'integer'],
    ['INTERVAL', 'text'],
    ['VARCHAR', 'text'],
    ['BOOLEAN', 'boolean'],
    ['DATE', 'date'],
    ['TIMESTAMP WITH TIME ZONE', 'date'],
    ['DOUBLE[]', 'nested'],
    ['STRUCT(a INTEGER, b DOUBLE)', 'nested'],
    ['INTEGER[3]', 'nested'],
  ])('%s is %s', (type, kind) => {
    expect(kindOfType(type)).toBe(kind);
  });
});

it('names types in plain words', () => {
  expect(['DOUBLE', 'BIGINT', 'VARCHAR'].map(describeType)).toEqual(['number', 'whole number', 'text']);
  expect(isNumeric({ name: 'a', type: 'VARCHAR' })).toBe(false);
});

describe('unitOfResult', () => {
  const columns = [
    { name: 'agency_rate', unit: '% of posts' },
    { name: 'year' },
    { name: 'sd', unit: 'points' },
    { name: 'sd', unit: 'pounds' },
  ];
  const unit = (name: string, sql: string) => unitOfResult({ name, type: 'DOUBLE' }, sql, columns);

  it('is that of the table’s column', () => {
    expect(unit('agency_rate', 'SELECT agency_rate FROM panel')).toBe('% of posts');
  });

  it('is unknown where the statement itself gives the name, or two tables disagree', () => {
    expect(unit('agency_rate', 'SELECT count(*) AS agency_rate FROM panel')).toBeUndefined();
    expect(unit('agency_rate', 'SELECT count(*) as "agency_rate" FROM panel')).toBeUndefined();
    expect(unit('sd', 'SELECT sd FROM a JOIN b USING (c)')).toBeUndefined();
    expect(unit('year', 'SELECT year FROM panel')).toBeUndefined();
    expect(unit('made_up', 'SELECT 1')).toBeUndefined();
  });
});
