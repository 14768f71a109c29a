import { describe, expect, it } from 'vitest';
import { indicatorWords } from '../../../scripts/checks/indicator-words.ts';
import type { PublishedData } from '../../../scripts/checks/check.ts';
import { readDataFolder } from '../../../scripts/node/read-data-folder.ts';
import { sample, wordsTable } from './sample.ts';

const { dictionary } = sample();
const [outcome] = dictionary as [PublishedData['dictionary'][number]];

/** The sample with the words of its outcome changed. */
const changed = (changes: Readonly<Record<string, string>>) => sample({ words: wordsTable([changes]) });

describe('indicator words', () => {
  it('finds nothing in sound data', () => {
    expect(indicatorWords.check(sample())).toEqual([]);
  });

  it('finds nothing in the committed data', () => {
    const data = readDataFolder('data');
    expect(data.dictionary.length).toBeGreaterThan(50);
    expect(indicatorWords.check(data)).toEqual([]);
  });

  it.each([
    {
      name: 'every missing word of an indicator in one message',
      data: changed({ question: '', outcome_verb: ' ', outcome_unit: '' }),
      found: [
        {
          source: 'data/indicator-words.csv',
          row: 'checks',
          code: 'indicator_words',
          message: 'an outcome needs question, outcome_verb, outcome_unit',
        },
      ],
    },
    {
      name: 'an indicator without a row, by all that its role needs',
      data: sample({
        dictionary: [outcome, { ...outcome, indicator: 'posts', role: 'support' }],
      }),
      found: [
        {
          row: 'posts',
          message:
            'a support needs short_label, question, headline, support_singular, support_plural, support_step, support_steps',
        },
      ],
    },
    {
      name: 'a context indicator without a name',
      data: sample({ dictionary: [outcome, { ...outcome, indicator: 'size', role: 'context' }] }),
      found: [{ row: 'size', message: 'a context needs context_name' }],
    },
    {
      name: 'words of another role, and a verb that is none',
      data: changed({ support_step: 'point', outcome_verb: 'is' }),
      found: [
        { row: 'checks', message: 'an outcome has no use for support_step; outcome_verb is was or were' },
      ],
    },
    {
      name: 'two rows of one indicator',
      data: sample({ words: wordsTable([{}, {}]) }),
      found: [{ row: 'checks', message: 'it has 2 rows' }],
    },
    {
      name: 'words of an indicator that is not in the dictionary',
      data: sample({ words: wordsTable([{}, { indicator: 'chekcs', short_label: 'Other' }]) }),
      found: [{ row: 'chekcs', code: 'words_of_unknown_indicator' }],
    },
    {
      name: 'two labels that read alike',
      data: sample({
        dictionary: [outcome, { ...outcome, indicator: 'other_checks' }],
        words: wordsTable([{}, { indicator: 'other_checks' }]),
      }),
      found: [{ row: 'checks, other_checks', code: 'words_alike', message: 'all read “Checks”' }],
    },
    {
      name: 'columns without a use and uses without a column, in one message',
      data: sample({ words: { ...wordsTable([{}]), columns: ['indicator', 'nickname', 'remark'] } }),
      found: [
        {
          code: 'word_columns',
          message: expect.stringMatching(
            /^no use is known of nickname, remark; there is no column short_label, .*clock_note$/,
          ) as string,
        },
      ],
    },
  ])('finds $name', ({ data, found }) => {
    const problems = indicatorWords.check(data);
    expect(problems).toMatchObject(found);
    expect(problems).toHaveLength(found.length);
    expect(problems.every(({ tip }) => tip.endsWith('.'))).toBe(true);
  });

  it('accepts labels that are told apart where they stand alone', () => {
    const words = wordsTable([{}, { indicator: 'other_checks', short_label_alone: 'Checks, in need' }]);
    const both = [outcome, { ...outcome, indicator: 'other_checks' }];
    expect(indicatorWords.check(sample({ dictionary: both, words }))).toEqual([]);
  });

  it('passes on what is wrong with the file itself', () => {
    const words = { ...wordsTable([{}]), problems: indicatorWords.check(changed({ question: '' })) };
    expect(indicatorWords.check(sample({ words }))).toEqual(words.problems);
  });
});
