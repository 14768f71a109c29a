import { describe, expect, it } from 'vitest';
import { allChanges, parseChanges } from '../../src/content/changes.ts';

describe('parseChanges', () => {
  it('keeps headings, explanations and items apart, and joins broken lines', () => {
    const text =
      '# Changes\n\n## Numbers\n\nWhich, before,\nafter.\n\n- One\n  goes on.\n- Two.\n\n## Site\n\n- Three.\n';
    expect(parseChanges(text)).toEqual([
      { heading: 'Numbers', explanation: 'Which, before, after.', items: ['One goes on.', 'Two.'] },
      { heading: 'Site', explanation: '', items: ['Three.'] },
    ]);
  });

  it('gives nothing for a text without headings', () => {
    expect(parseChanges('none')).toEqual([]);
  });
});

describe('allChanges', () => {
  it('reads both headings of the list of changes', () => {
    expect(allChanges().map(({ heading }) => heading)).toEqual(['Numbers', 'Site']);
  });
});
