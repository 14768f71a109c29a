import { describe, expect, it } from 'vitest';
import { readFindingPage } from '../../../scripts/findings/read-finding-page.ts';
import { writeFindingPairs } from '../../../scripts/findings/write-finding-pairs.ts';

const page = `---
number: 9
bears: [manager_share, repeat_plans, plan_ks2]
pairs:
  supports: [manager_share]
  outcomes:
    [
      repeat_plans,
      plan_ks2,
    ]
---

<Found>
`;

describe('readFindingPage', () => {
  it('reads number and lists, on one line or several', () => {
    expect(readFindingPage('reflective-supervision.mdx', page)).toMatchObject({
      slug: 'reflective-supervision',
      number: 9,
      bears: ['manager_share', 'repeat_plans', 'plan_ks2'],
      supports: ['manager_share'],
      outcomes: ['repeat_plans', 'plan_ks2'],
    });
  });

  it('gives empty lists to a finding without pairs', () => {
    const bare = readFindingPage('a.mdx', '---\nnumber: 2\nbears: []\n---\n\ntext\n');
    expect([bare.bears, bare.supports, bare.outcomes]).toEqual([[], [], []]);
  });

  it('refuses a page without frontmatter, by name', () => {
    expect(() => readFindingPage('a.mdx', 'text')).toThrow(
      'readFindingPage requires frontmatter with a number: a.mdx',
    );
  });
});

describe('writeFindingPairs', () => {
  it('writes every support with every outcome', () => {
    const findings = [{ number: 3, supports: ['a', 'b'], outcomes: ['c', 'd'] }];
    expect(writeFindingPairs(findings)).toBe('finding,support,outcome\n3,a,c\n3,a,d\n3,b,c\n3,b,d\n');
  });
});
