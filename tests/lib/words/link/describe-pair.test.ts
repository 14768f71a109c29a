import { describe, expect, it } from 'vitest';
import {
  curveTitle,
  methodsTitle,
  lagTitle,
  viewsTitle,
} from '../../../../src/lib/words/link/describe-pair.ts';

const up = { aligned: 0.3, lower: 0.1, upper: 0.5 };
const down = { aligned: -0.3, lower: -0.5, upper: -0.1 };
const none = { aligned: 0.1, lower: -0.1, upper: 0.3 };

describe('what the methods say together', () => {
  it.each([
    { between: up, within: none, title: 'Clear between places, not when a place changes' },
    { between: none, within: up, title: 'Clear when a place changes, not between places' },
    { between: up, within: up, title: 'Clear between places and within them, the same way' },
    { between: up, within: down, title: 'One way between places, the other way within them' },
  ])('is $title', ({ between, within, title }) => {
    expect(methodsTitle(between, within, 3, 10)).toBe(title);
  });

  it('counts the ways to ask where the two that count most are silent', () => {
    expect(methodsTitle(none, none, 0, 10)).toBe('However it is asked, nothing is clear of zero');
    expect(methodsTitle(none, none, 2, 10)).toBe(
      'Clear in 2 of 10 ways to ask, in neither of the two that count most',
    );
  });
});

describe('the finding of the views', () => {
  it('says whether the two pictures agree', () => {
    expect(viewsTitle(up, down)).toContain('disagree');
    expect(viewsTitle(down, down)).toContain('that agree');
    expect(viewsTitle(none, none)).toContain('no clear slope in either');
  });
});

describe('the finding of the lag profile', () => {
  it('never overlooks the count after', () => {
    expect(lagTitle(up, none, up)).toBe('Clear, and with support counted after too');
    expect(lagTitle(none, none, down)).toBe('Clear only where the support was counted after');
    expect(lagTitle(up, none, none)).toBe('Clear at the main timing; counted after, not clear by itself');
    expect(lagTitle(up, none, undefined)).toBe('Clear, and there is no clean later count');
    expect(lagTitle(none, none, undefined)).toBe('No timing makes it clear');
    expect(lagTitle(none, up, none)).toBe('Clear only where the support was counted the year before');
    expect(lagTitle(none, undefined, none)).toBe('No timing makes it clear');
  });
});

describe('the finding of the lag profile of a pair', () => {
  it('rests on the difference, not on which of the two is clear', () => {
    expect(lagTitle(up, none, up, { lower: 0.02, upper: 0.3 })).toBe(
      'Clearer than with support counted after',
    );
    expect(lagTitle(up, none, none, { lower: -0.02, upper: 0.3 })).toBe(
      'Clear, and cannot be told from support counted after',
    );
    expect(lagTitle(up, none, up, { lower: -0.3, upper: -0.02 })).toBe(
      'Clear, but more so with support counted after',
    );
    expect(lagTitle(none, none, none, { lower: 0.02, upper: 0.3 })).toBe('No timing makes it clear');
  });
});

describe('the finding of the specifications', () => {
  it('counts the larger side', () => {
    expect(curveTitle(432, 432, 272)).toBe('432 ways to count it: 432 point as hoped, 272 are clear of zero');
    expect(curveTitle(432, 100, 1)).toBe('432 ways to count it: 332 point the other way, 1 is clear of zero');
    expect(curveTitle(432, 300, 0)).toContain('none is clear of zero');
  });
});
