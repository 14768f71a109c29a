import { describe, expect, it } from 'vitest';
import { describeTried, triedHeading } from '../../../../src/lib/words/link/describe-tried.ts';
import { describeVersion } from '../../../../src/lib/words/release/describe-version.ts';
import { logAsJson, logAsMarkdown } from '../../../../src/lib/words/link/tried-log.ts';

describe('describeTried', () => {
  it.each([
    [{ tried: 0, byChance: 0, strong: 0, surviving: 0 }, 'Nothing tried yet in this visit.'],
    [
      { tried: 1, byChance: 0.05, strong: 1, surviving: 1 },
      'If nothing were linked, about 0.1 of them would look this strong by chance (p below 0.05); one does. Allowing for the one try, one stays (q below 0.05).',
    ],
    [
      { tried: 37, byChance: 1.85, strong: 4, surviving: 0 },
      'If nothing were linked, about 1.9 of them would look this strong by chance (p below 0.05); four do. Allowing for all 37, none stays (q below 0.05).',
    ],
    [
      { tried: 1000, byChance: 50, strong: 0, surviving: 0 },
      'If nothing were linked, about 50 of them would look this strong by chance (p below 0.05); none does. Allowing for all 1,000, none stays (q below 0.05).',
    ],
  ])('says of %o', (counts, words) => {
    expect(describeTried(counts)).toBe(words);
  });

  it('counts in its heading', () => {
    expect(triedHeading(1)).toBe('1 comparison tried in this visit');
    expect(triedHeading(12)).toBe('12 comparisons tried in this visit');
  });
});

describe('the log', () => {
  const log = {
    citation: 'The Support Atlas, data of 20 November 2025.',
    comparisons: [
      {
        what: 'Agency staff and re-referrals: 2025 | all',
        when: '2025-11-20T10:15:00.000Z',
        version: '2025-11-20.a',
        address: 'https://example.org/explore/#a',
        scale: 'r' as const,
        estimate: -0.1126,
        lower: -0.269,
        upper: 0.0496,
        n: 1184,
        p: 0.1726,
        q: 0.34,
      },
    ],
  };

  it('is a table in Markdown with the citation, cells that hold a bar escaped', () => {
    const text = logAsMarkdown(log);
    expect(text).toContain(
      '| 1 | Agency staff and re-referrals: 2025 \\| all | r −0.113 (−0.269 to 0.050) | 1,184 | 0.17 | 0.34 | 2025-11-20T10:15:00.000Z | 2025-11-20.a | <https://example.org/explore/#a> |',
    );
    expect(text).toContain(log.citation);
    expect(text).toContain('false discovery rate');
  });

  it('is read back from JSON as it was', () => {
    expect(JSON.parse(logAsJson(log))).toMatchObject(log);
  });
});

describe('describeVersion', () => {
  const now = '2025-11-20.abc';

  it.each([
    [undefined, []],
    [now, []],
    ['2025-11-20.xyz', ['The tables were corrected since this link was made, so its numbers may differ.']],
    [
      '2025-05-03.abc',
      [
        'This link was made with the data of 3 May 2025; this page holds those of 20 November 2025, so its numbers may differ.',
      ],
    ],
    [
      'nonsense',
      ['This link names a version of the data that is not one of ours; those of this page are used.'],
    ],
    [
      '2025-13-40.abc',
      ['This link names a version of the data that is not one of ours; those of this page are used.'],
    ],
  ])('says of a link made with %s: %o', (made, words) => {
    expect(describeVersion(made, now)).toEqual(words);
  });
});
