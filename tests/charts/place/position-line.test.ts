import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { positionLine } from '../../../src/charts/place/position-line.ts';
import { expectGolden } from '../golden.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const line = { scale: { from: 0, to: 100 }, median: 50, q1: 40, q3: 60 };
const mine = { value: 25, lower: 20, upper: 30 };

describe('positionLine', () => {
  it('looks as it did', () => {
    expectGolden('position-line', positionLine({ ...line, mine }, { document }).outerHTML);
  });

  it('marks the middle half, the median, the figure and its range in per cent', () => {
    const svg = positionLine({ ...line, mine }, { document });
    expect(svg.querySelector('.median')?.getAttribute('x1')).toBe('50%');
    expect(svg.querySelector('.band')?.getAttribute('width')).toBe('19.4%');
    expect(svg.querySelector('.mine')?.parentElement?.getAttribute('x')).toBe('25.8%');
    expect(svg.querySelector('.mine-range')?.getAttribute('x2')).toBe('30.6%');
  });

  it('draws no range where there is none, and nothing of mine where there is no figure', () => {
    const bare = positionLine({ ...line, mine: { value: 25, lower: null, upper: null } }, { document });
    expect(bare.querySelector('.mine-range')).toBeNull();
    expect(bare.querySelector('.mine')).not.toBeNull();
    expect(positionLine({ ...line, mine: null }, { document }).querySelector('.mine')).toBeNull();
  });

  it('is left to the words beside it by a screen reader', () => {
    expect(positionLine({ ...line, mine }, { document }).getAttribute('aria-hidden')).toBe('true');
  });
});
