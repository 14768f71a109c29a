import { describe, expect, it } from 'vitest';
import { anonymity } from '../../../scripts/checks/anonymity.ts';
import { knownOf } from '../../../scripts/checks/accept-known.ts';
import { englandRange } from '../../../scripts/checks/england-range.ts';
import { identityLevel } from '../../../scripts/checks/identity-level.ts';
import { tokens } from '../../../scripts/checks/tokens.ts';
import { authority, observation, sample, tenNeighbours } from './sample.ts';

const group = authority({
  authority: 'G01',
  region: null,
  area_type: null,
  joint_return: null,
  token_sha256: null,
});
const cell = observation({ authority: 'G01', published: null, denominator: null });
const groups = sample({ authorities: [group], observations: [cell], neighbours: [] });

describe('identity level', () => {
  it('is content with groups of which nothing tells members apart', () => {
    expect(identityLevel.check(groups)).toEqual([]);
  });

  it('is content with authorities of which all is told', () => {
    expect(identityLevel.check(sample({ neighbours: tenNeighbours() }))).toEqual([]);
  });

  it.each([
    ['a region', { authorities: [{ ...group, region: 'London' as const }] }, 'region'],
    ['a type', { authorities: [{ ...group, area_type: 'london' as const }] }, 'area_type'],
    ['a joint return', { authorities: [{ ...group, joint_return: false }] }, 'joint_return'],
    ['successors', { authorities: [{ ...group, successors: 'G02' }] }, 'successors'],
    ['a token', { authorities: [{ ...group, token_sha256: 'a'.repeat(64) }] }, 'token_sha256'],
    ['a printed cell', { observations: [{ ...cell, published: '50' }] }, 'published'],
    ['a number of cases', { observations: [{ ...cell, denominator: 8 }] }, 'denominator'],
    ['neighbours', { neighbours: tenNeighbours('G01').slice(0, 1) }, undefined],
  ])('tells %s of a group', (_, changes, column) => {
    expect(identityLevel.check({ ...groups, ...changes })).toMatchObject([
      { level: 'error', code: 'tells_members_apart', ...(column ? { column } : {}) },
    ]);
  });

  it('misses what an authority must have', () => {
    const bare = sample({ authorities: [authority({ region: null })], neighbours: [] });
    expect(identityLevel.check(bare).map(({ code }) => code)).toEqual(['value_missing', 'no_rows']);
  });
});

describe('checks over groups', () => {
  it('take the codes of groups for codes, but not beside those of authorities', () => {
    expect(anonymity.check(groups)).toEqual([]);
    const mixed = sample({ authorities: [group, authority()] });
    expect(anonymity.check(mixed)).toMatchObject([{ code: 'not_a_code', row: 'G01' }]);
  });

  it('ask for no token and no England within their range', () => {
    expect(tokens.check(groups)).toEqual([]);
    expect(englandRange.check(groups)).toEqual([]);
  });

  it('leave aside accepted problems of single authorities', () => {
    const known = ['indicator 2020', 'checks 2020 A001'].map((row) => ({
      code: 'x',
      source: 'y',
      row,
      why: 'z',
    }));
    expect(knownOf(known, groups.authorities).map(({ row }) => row)).toEqual(['indicator 2020']);
    expect(knownOf(known, sample().authorities)).toEqual(known);
  });
});
