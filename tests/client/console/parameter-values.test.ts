import { describe, expect, it } from 'vitest';
import {
  describeReading,
  fieldsOf,
  readValues,
  type ParameterField,
} from '../../../src/client/console/parameter-values.ts';

const year: ParameterField = {
  name: 'year',
  label: 'Year',
  kind: 'choice',
  choices: [
    { value: 2024, label: '2024' },
    { value: 2025, label: '2025' },
  ],
  standing: '2025',
};
const least: ParameterField = { name: 'least', label: 'Least cases', kind: 'number', standing: '10' };
const word: ParameterField = { name: 'word', label: 'Word', kind: 'text', standing: '' };

describe('fieldsOf', () => {
  it('gives each parameter its field, in the order of the statement, once', () => {
    const fields = fieldsOf("SELECT :new, :year WHERE a = :year AND b <> ':text'", [year]);
    expect(fields).toEqual([{ name: 'new', label: 'new', kind: 'any', standing: '' }, year]);
  });
});

describe('readValues', () => {
  it('gives values of the kind the field asks for', () => {
    expect(readValues([year, least, word], { year: '2024', least: '0.5', word: '007' }).values).toEqual({
      year: 2024,
      least: 0.5,
      word: '007',
    });
  });

  it('takes the standing value where nothing was typed', () => {
    expect(readValues([year, least], {}).values).toEqual({ year: 2025, least: 10 });
  });

  it('takes what reads like a number for one where nobody said what it is', () => {
    const any = (text: string) => readValues([{ ...word, kind: 'any' }], { word: text }).values?.['word'];
    expect([any('2024'), any('-1.5'), any('−2'), any('007'), any('A001'), any('1e5')]).toEqual([
      2024,
      -1.5,
      -2,
      '007',
      'A001',
      '1e5',
    ]);
    expect(describeReading('2024')).toBe('read as a number');
    expect(describeReading('007')).toBe('read as a text');
  });

  it.each([
    [year, '1066', 'Year has no value “1066”: choose one of the list.'],
    [year, "2024' OR 1=1", "Year has no value “2024' OR 1=1”: choose one of the list."],
    [least, 'ten', 'Least cases needs a number, for instance 10 or 0.5.'],
    [word, '  ', 'Word needs a value.'],
  ])('refuses what cannot be: %o with %s', (field, text, refusal) => {
    expect(readValues([field], { [field.name]: text }).refusals?.get(field.name)).toBe(refusal);
  });
});
