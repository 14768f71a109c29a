import { describe, expect, it } from 'vitest';
import { chooseGroups, type GroupingTables } from '../../../src/lib/disclosure/choose-groups.ts';

const codes = Array.from({ length: 12 }, (_, i) => `A${String(i + 1).padStart(3, '0')}`);

/** Twelve authorities whose figures rise with their code, and one that ended and became part of the last. */
function tables(changes: Partial<GroupingTables> = {}): GroupingTables {
  return {
    authorities: [
      ...codes.map((authority) => ({ authority, last_year: 2025, successors: null })),
      { authority: 'A900', last_year: 2021, successors: 'A012 A001' },
    ],
    indicators: [
      { indicator: 'checks', role: 'outcome' },
      { indicator: 'poverty', role: 'context' },
    ],
    observations: codes.flatMap((authority, i) => [
      { authority, indicator: 'checks', year: 2025, value: i, recast: false, in_links: true },
      { authority, indicator: 'checks', year: 2024, value: 99, recast: false, in_links: true },
      { authority, indicator: 'poverty', year: 2025, value: i % 2, recast: false, in_links: true },
    ]),
    ...changes,
  };
}

describe('chooseGroups', () => {
  it('puts every authority into a group, by its latest supports and outcomes alone', () => {
    const groups = chooseGroups(tables(), 5);
    const members = Map.groupBy(codes, (code) => groups.get(code));
    expect([...members.keys()].toSorted()).toEqual(['G01', 'G02']);
    expect(members.get(groups.get('A001'))).toEqual(
      codes.slice(0, codes.indexOf('A001') + (members.get('G01')?.length ?? 0)),
    );
  });

  it('numbers groups by their first code', () => {
    expect(chooseGroups(tables(), 5).get('A001')).toBe('G01');
  });

  it('numbers them so whichever group is found first, and in whatever order the authorities come', () => {
    const { authorities, observations, ...rest } = tables();
    const turned = observations.map((cell) => ({ ...cell, value: cell.value === null ? null : -cell.value }));
    const moved = { ...rest, authorities: authorities.toReversed(), observations: turned };
    for (const each of [{ ...rest, authorities, observations: turned }, moved, tables()]) {
      const groups = chooseGroups(each, 5);
      const firsts = ['G01', 'G02'].map((name) => codes.find((code) => groups.get(code) === name) ?? '');
      expect(firsts).toEqual(firsts.toSorted());
    }
  });

  it('takes as few authorities as make one group', () => {
    const groups = chooseGroups(tables(), 12);
    expect(new Set(codes.map((code) => groups.get(code)))).toEqual(new Set(['G01']));
  });

  it('lets one that ended join the first that came after it', () => {
    const groups = chooseGroups(tables(), 5);
    expect(groups.get('A900')).toBe(groups.get('A012'));
  });

  it('does not depend on figures outside a life or set aside', () => {
    const { observations, ...rest } = tables();
    const more = [
      { authority: 'A001', indicator: 'checks', year: 2025, value: 1000, recast: true, in_links: true },
      { authority: 'A001', indicator: 'checks', year: 2026, value: 1000, recast: false, in_links: false },
    ];
    expect(chooseGroups({ ...rest, observations: [...observations, ...more] }, 5)).toEqual(
      chooseGroups(tables(), 5),
    );
  });

  it.each([4, 1, 0, Number.NaN])('refuses groups of %d', (size) => {
    expect(() => chooseGroups(tables(), size)).toThrow(`chooseGroups requires groups of at least 5: ${size}`);
  });

  it('refuses too few authorities for one group', () => {
    expect(() => chooseGroups(tables(), 13)).toThrow('chooseGroups requires at least 13 authorities: 12');
  });

  it('refuses one that ended with nobody after it', () => {
    const { authorities } = tables();
    const orphan = authorities.map((row) => (row.authority === 'A900' ? { ...row, successors: null } : row));
    expect(() => chooseGroups(tables({ authorities: orphan }), 5)).toThrow(
      'chooseGroups requires a successor of an authority that ended: A900',
    );
  });
});
