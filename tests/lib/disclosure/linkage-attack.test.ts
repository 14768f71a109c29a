import { describe, expect, it } from 'vitest';
import { linkageAttack } from '../../../src/lib/disclosure/linkage-attack.ts';
import { shareShownAlone } from '../../../src/lib/disclosure/shown-alone.ts';
import { randomFrom } from '../../../src/lib/stats/random.ts';

const attack = (profiles: readonly (readonly (number | null)[])[], known: number | 'all', draws = 2000) =>
  linkageAttack(profiles, { known, draws }, randomFrom(1).below);

describe('linkageAttack', () => {
  it('finds the share that can be counted by hand', () => {
    // One of two figures: the first authority is found by neither, the second by its second, the third by its first.
    const { unique, tries } = attack(
      [
        [1, 1],
        [1, 2],
        [3, 1],
      ],
      1,
    );
    expect(unique).toBeCloseTo(1 / 3, 1);
    expect(tries).toBe(6000);
  });

  it('with all figures tries each authority once', () => {
    expect(
      attack(
        [
          [1, 1],
          [1, 2],
          [1, 2],
        ],
        'all',
      ),
    ).toEqual({ unique: 1 / 3, median_candidates: 2, tries: 3 });
  });

  it('tells how many fit in the middle try, whatever the order of the authorities', () => {
    const median = (values: readonly number[]) =>
      attack(
        values.map((value) => [value]),
        'all',
      ).median_candidates;
    // 1, 1, 2, 2, 3, 3, 3 fit, and 1, 1, 1, 3, 3, 3; and 1, 1, 2, 2
    expect(median([7, 1, 7, 5, 7, 5, 2])).toBe(2);
    expect(median([7, 1, 7, 2, 7, 3])).toBe(2);
    expect(median([5, 1, 5, 2])).toBe(1.5);
    expect(median([])).toBeNaN();
  });

  it('leaves out an authority without any figure, even where all are known', () => {
    expect(attack([[null], [1]], 'all')).toEqual({ unique: 1, median_candidates: 1, tries: 1 });
  });

  it('does not take a gap for a zero', () => {
    expect(attack([[0], [null]], 'all').unique).toBe(1);
  });

  it('takes values for the same that differ by no more than noise', () => {
    expect(attack([[0.1 + 0.2], [0.3]], 'all').unique).toBe(0);
    expect(attack([[0.3], [0.300_000_01]], 'all').unique).toBe(1);
  });

  it('does not draw gaps, and a gap does not fit', () => {
    expect(
      attack(
        [
          [1, null],
          [1, 5],
        ],
        'all',
      ),
    ).toMatchObject({ unique: 0.5, tries: 2 });
    expect(
      attack(
        [
          [null, null],
          [1, 5],
        ],
        1,
      ).tries,
    ).toBe(2000);
  });

  it('leaves out authorities with fewer figures than the intruder knows', () => {
    expect(
      attack(
        [
          [1, null],
          [1, 5],
        ],
        2,
      ).tries,
    ).toBe(2000);
    expect(attack([[1, null]], 2).unique).toBeNaN();
  });

  it('draws the same for the same seed', () => {
    const profiles = Array.from({ length: 30 }, (_, i) => [i % 3, i % 5, i % 7]);
    expect(attack(profiles, 2, 20)).toEqual(attack(profiles, 2, 20));
  });

  it('draws every choice of figures as often', () => {
    const drawn = new Map<string, number>();
    const { below } = randomFrom(3);
    const seen = (count: number) => {
      const found = below(count);
      return found;
    };
    for (let turn = 0; turn < 3000; turn++) {
      const order: number[] = [];
      linkageAttack([[1, 2, 3]], { known: 2, draws: 1 }, (count) => {
        const place = seen(count);
        order.push(place);
        return place;
      });
      drawn.set(order.join(), (drawn.get(order.join()) ?? 0) + 1);
    }
    expect([...drawn.values()].every((count) => count > 400 && count < 600)).toBe(true);
    expect(drawn.size).toBe(6);
  });
});

describe('shareShownAlone', () => {
  it('counts complete authorities whose values no other has', () => {
    expect(
      shareShownAlone([
        [1, 2],
        [1, 2],
        [3, 4],
        [3, null],
      ]),
    ).toBe(1 / 3);
    expect(shareShownAlone([[null]])).toBeNaN();
  });
});
