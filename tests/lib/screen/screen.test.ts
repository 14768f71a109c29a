import { describe, expect, it } from 'vitest';
import { screenChecks } from '../../../src/lib/screen/all-checks.ts';
import { screen, verdictOf } from '../../../src/lib/screen/screen.ts';
import { goodPair } from '../../fixtures/screen/good-pair.ts';
import { rename, set } from '../../fixtures/screen/pair.ts';
import { filesOf, screened, speaking } from '../../fixtures/screen/screened.ts';
import { spoiltFiles, spoiltMeta } from '../../fixtures/screen/spoilt-files.ts';
import {
  spoiltFurther,
  spoiltPlaces,
  spoiltSubjects,
  spoiltWhole,
} from '../../fixtures/screen/spoilt-rows.ts';

const spoils = {
  ...spoiltFiles,
  ...spoiltMeta,
  ...spoiltSubjects,
  ...spoiltPlaces,
  ...spoiltWhole,
  ...spoiltFurther,
};
const cases = Object.entries(spoils).map(([name, spoil]) => ({ name, spoil }));

describe('screen', () => {
  it('finds nothing in a good pair, with every check that needs no rarer columns', () => {
    const screening = screened(goodPair());
    expect(screening.findings).toEqual([]);
    expect(verdictOf(screening)).toBe('pass');
    const rarer =
      /no dictionary|dictionary was given|the data file has no (lad|pcon|lsip|local_ent|english_dev|ward|characteristic)/;
    expect(screening.notRun.filter(({ reason }) => !rarer.test(reason))).toEqual([]);
  });

  it.each(cases)('$name speaks of a pair spoilt for it', ({ name, spoil }) => {
    const screening = screened(spoil(goodPair()));
    expect(speaking(screening)).toContain(name);
    const own = screening.findings.filter(({ check }) => check === name);
    expect(own.every(({ message, remedy }) => message.length > 10 && remedy.length > 5)).toBe(true);
    expect(own.some(({ level }) => level === screenChecks.find((check) => check.name === name)?.level)).toBe(
      true,
    );
  });

  it('has a spoilt pair for every check, but for those that need a dictionary', () => {
    const names = screenChecks.map(({ name }) => name).filter((name) => !name.startsWith('dictionary_'));
    expect(Object.keys(spoils).toSorted()).toEqual(names.toSorted());
    expect(new Set(names).size).toBe(names.length);
  });

  it('never stops at the first failing stage', () => {
    const bad = set(set(goodPair(), 'meta', 'col_type', 'filter'), 'data', 'plan_count', '12,345');
    expect(speaking(screened({ ...bad, dataName: 'my plans.csv' }))).toEqual(
      expect.arrayContaining(['data_name_spaces', 'names_match', 'col_type', 'value_grammar']),
    );
  });

  it('says where: file, line of the file, column, value and how many cells', () => {
    const bad = set(
      goodPair(),
      'data',
      'plan_count',
      '1e3',
      (row) => row.includes('841') && row.includes('2024'),
    );
    expect(screened(bad).findings.find(({ check }) => check === 'value_grammar')).toMatchObject({
      level: 'fail',
      stage: 'values',
      file: 'data',
      row: 122,
      column: 'plan_count',
      value: '1e3',
      cells: 12,
    });
  });

  it('says why a check did not run, and judges the rest', () => {
    const screening = screened(rename(goodPair(), 'time_identifier', 'time_id'));
    expect(screening.notRun).toContainEqual({
      check: 'time_mix',
      reason: 'the data file has no time_identifier',
    });
    expect(speaking(screening)).toContain('required_data_columns');
  });

  it('runs without a meta file on what the cells show', () => {
    const files = filesOf(set(goodPair(), 'data', 'plan_count', '#REF!'), { hasMeta: false });
    const screening = screen(files);
    expect(screening.rolesAreGuessed).toBe(true);
    expect(screening.notRun.map(({ reason }) => reason)).toContain('there is no meta file');
    expect(speaking(screening)).toContain('spreadsheet_errors');
  });

  it('parts its verdict from that of the Department’s own program', () => {
    const screening = screened(set(goodPair(), 'data', 'plan_count', '12,345'));
    expect([verdictOf(screening), verdictOf(screening, { departmentOnly: true })]).toEqual(['fail', 'pass']);
    const advised = screened(set(goodPair(), 'meta', 'label', 'x'.repeat(81)));
    expect(verdictOf(advised)).toBe('warn');
  });
});
