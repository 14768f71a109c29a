import { describe, expect, it } from 'vitest';
import { laitSeries } from '../../../scripts/sources/lait.ts';
import { checkLaitDictionary, withoutDictionary } from '../../../scripts/sources/lait-dictionary.ts';
import { csvText } from '../../fixtures/official/csv-text.ts';

const check = (names: readonly string[]) =>
  checkLaitDictionary(
    new TextEncoder().encode(
      csvText(
        ['Measure_short', 'Description'],
        names.map((name) => [name, 'Two\nlines']),
        { quoted: true },
      ),
    ),
    Object.values(laitSeries),
  );

describe('checkLaitDictionary', () => {
  it('is content when every series is described, once or under two topics', () => {
    const names = Object.values(laitSeries);
    expect(check([...names, names[0] ?? '', 'Another'])).toEqual([]);
  });

  it('names a series that is not described', () => {
    const names = Object.values(laitSeries).filter((name) => name !== 'LACnum');
    expect(check(names)).toMatchObject([
      { level: 'warning', code: 'undescribed_series', expected: 'LACnum' },
    ]);
  });

  it('asks for nothing that is not read', () => {
    expect(checkLaitDictionary(new TextEncoder().encode('Measure_short\nLAC\n'), ['LAC'])).toEqual([]);
    expect(checkLaitDictionary(new TextEncoder().encode('Measure_short\nLAC\n'), ['CIN'])).toHaveLength(1);
  });

  it.each([
    { message: 'cannot be read: ENOENT', level: 'warning', code: 'no_dictionary' },
    { message: 'cannot be read: EACCES', level: 'error', code: 'missing_file' },
  ] as const)('lets only a dictionary that is not there pass: $message', ({ message, level, code }) => {
    const problem = { level: 'error', source: 'x', code: 'missing_file', message, tip: '' } as const;
    expect(withoutDictionary(problem)).toMatchObject({ level, code });
  });

  it('does not take a name without its stray space for the series', () => {
    const names = Object.values(laitSeries).map((name) => name.replace(' ', ''));
    expect(check(names)).toMatchObject([{ expected: 'CIN_Good _Develop' }]);
  });
});
