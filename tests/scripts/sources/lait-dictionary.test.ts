import { describe, expect, it } from 'vitest';
import { laitSeries } from '../../../scripts/sources/lait.ts';
import { checkLaitDictionary } from '../../../scripts/sources/lait-dictionary.ts';
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
  );

describe('checkLaitDictionary', () => {
  it('is content when every series is described, once or under two topics', () => {
    const names = Object.values(laitSeries);
    expect(check([...names, names[0] ?? '', 'Another'])).toEqual([]);
  });

  it('names a series that is not described', () => {
    const names = Object.values(laitSeries).filter((name) => name !== 'LACnum');
    expect(check(names)).toMatchObject([{ code: 'undescribed_series', expected: 'LACnum' }]);
  });

  it('does not take a name without its stray space for the series', () => {
    const names = Object.values(laitSeries).map((name) => name.replace(' ', ''));
    expect(check(names)).toMatchObject([{ expected: 'CIN_Good _Develop' }]);
  });
});
