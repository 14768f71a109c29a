import { describe, expect, it } from 'vitest';
import { requireSameAnswers, requireSameFit } from '../../../bench/rivals/require-same.ts';

const answered = (rows: unknown[][]) => [
  { question: { name: 'Regions', sql: '' }, rows, first: 1, again: 1 },
];

describe('requireSameFit', () => {
  const fit = { n: 148, r: 0.1126, slope: 0.2398 };

  it('lets pass another order of adding up', () => {
    expect(() => requireSameFit('Mosaic', { ...fit, r: 0.1126 + 1e-12 }, fit)).not.toThrow();
  });

  it('names what differs', () => {
    expect(() => requireSameFit('Mosaic', { ...fit, n: 147 }, fit)).toThrow(
      'requireSameFit: Mosaic has n 147 and ours is 148',
    );
  });
});

describe('requireSameAnswers', () => {
  it('takes a missing value for missing, however it is written', () => {
    const [found, wanted] = [answered([['London', undefined]]), answered([['London', null]])];
    expect(() => requireSameAnswers('Mosaic', found, wanted)).not.toThrow();
  });

  it.each([
    { name: 'another value', rows: [['London', 2]] },
    {
      name: 'a row more',
      rows: [
        ['London', 1],
        ['London', 1],
      ],
    },
    { name: 'no rows', rows: [] },
    { name: 'a text in place of a number', rows: [['London', '1']] },
  ])('throws at $name', ({ rows }) => {
    expect(() => requireSameAnswers('Mosaic', answered(rows), answered([['London', 1]]))).toThrow(
      'requireSameAnswers: Mosaic differs in “Regions”',
    );
  });
});
