import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { productsOf, ridge, without } from '../../../src/lib/stats/ridge.ts';

const value = fc.double({ min: -10, max: 10, noNaN: true });
const rows = fc.array(fc.tuple(value, value, value), { minLength: 10, maxLength: 30 });

describe('ridge', () => {
  it('solves its equations: the products with the penalties times the coefficients are those with y', () => {
    fc.assert(
      fc.property(rows, fc.double({ min: 0.1, max: 100, noNaN: true }), (cells, penalty) => {
        const x = cells.map(([a, b]) => Float64Array.of(a, b));
        const { xx, xy } = productsOf(
          x,
          cells.map(([, , y]) => y),
          2,
        );
        const [a = NaN, b = NaN] = ridge({ xx, xy }, [0.1, penalty]);
        expect(((xx[0] ?? NaN) + 0.1) * a + (xx[1] ?? NaN) * b).toBeCloseTo(xy[0] ?? NaN, 6);
        expect((xx[2] ?? NaN) * a + ((xx[3] ?? NaN) + penalty) * b).toBeCloseTo(xy[1] ?? NaN, 6);
      }),
    );
  });

  it('is least squares without a penalty', () => {
    const x = [1, 2, 3].map((each) => Float64Array.of(1, each));
    const [constant, slope] = ridge(productsOf(x, [3, 5, 7], 2), [0, 0]);
    expect(constant).toBeCloseTo(1, 12);
    expect(slope).toBeCloseTo(2, 12);
  });

  it('leaves a column out that is held back enough', () => {
    const x = [1, 2, 3].map((each) => Float64Array.of(1, each));
    expect(ridge(productsOf(x, [3, 5, 7], 2), [0, 1e12])[1]).toBeCloseTo(0, 9);
  });

  it('refuses columns that depend on each other', () => {
    const x = [1, 2, 3].map((each) => Float64Array.of(each, each));
    expect(() => ridge(productsOf(x, [3, 5, 7], 2), [0, 0])).toThrow('independent columns');
  });
});

describe('without', () => {
  it('is the products of the other rows', () => {
    const x = [1, 2, 3].map((each) => Float64Array.of(1, each));
    const y = [3, 5, 8];
    const others = without(productsOf(x, y, 2), productsOf(x.slice(0, 1), y.slice(0, 1), 2));
    expect(others).toEqual(productsOf(x.slice(1), y.slice(1), 2));
  });
});
