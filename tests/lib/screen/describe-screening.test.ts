import { describe, expect, it } from 'vitest';
import { describeScreening } from '../../../src/lib/screen/describe-screening.ts';
import { screen } from '../../../src/lib/screen/screen.ts';
import { goodPair } from '../../fixtures/screen/good-pair.ts';
import { set } from '../../fixtures/screen/pair.ts';
import { filesOf, screened } from '../../fixtures/screen/screened.ts';

describe('describeScreening', () => {
  it('is one line for a good pair', () => {
    expect(describeScreening(screened(goodPair()))).toMatch(
      /^plans\.csv with plans\.meta\.csv: pass; 252 rows; checks: pass \d+, warn 0, fail 0, not run \d+: .*$/,
    );
  });

  it('says level, check, file, row, column, value, how many and the remedy, what fails first', () => {
    const bad = set(set(goodPair(), 'meta', 'label', 'x'.repeat(81)), 'data', 'sex', 'Boys\u200B', (row) =>
      row.includes('Boys'),
    );
    const lines = describeScreening(screened(bad)).split('\n');
    expect(lines[0]).toBe(
      'fail unseen_signs: plans.csv, row 6, column sex, “Boys‹200b›”, 84 cells: the text holds a sign that is not seen. Type the text again; it was probably copied from a document.',
    );
    expect(lines[1]).toMatch(/^warn label_length: plans\.meta\.csv, row 2, column label, “x{57}…”: /);
    expect(lines.at(-1)).toMatch(/: fail; 252 rows; checks: pass \d+, warn 1, fail 1/);
  });

  it('prints a few findings of a kind and counts the rest', () => {
    let place = 0;
    const bad = set(
      goodPair(),
      'data',
      'plan_count',
      () => `n${(place += 1)}`,
      (_, at) => at <= 14,
    );
    expect(describeScreening(screened(bad))).toContain('… and 4 more of value_grammar');
  });

  it('says that roles are guessed', () => {
    expect(describeScreening(screen(filesOf(goodPair(), { hasMeta: false })))).toContain(
      'note: without a meta file, filters and indicators are guessed',
    );
  });
});
