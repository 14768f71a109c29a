import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashInputs, readInputs } from '../../scripts/data-disclosure/inputs.ts';
import { countStatuses } from '../../scripts/data-disclosure/count-statuses.ts';
import { measureCells } from '../../scripts/data-disclosure/measure-cells.ts';
import { draws, seed } from '../../scripts/data-disclosure/measure-linkage.ts';
import { averageProfiles, protectProfiles } from '../../src/lib/disclosure/group-means.ts';
import { latestProfiles } from '../../src/lib/disclosure/latest-profiles.ts';
import { linkageAttack } from '../../src/lib/disclosure/linkage-attack.ts';
import { mdav } from '../../src/lib/disclosure/mdav.ts';
import { randomFrom } from '../../src/lib/stats/random.ts';
import type { DisclosureReport, LinkageLevel } from '../../src/lib/tables/disclosure-report.ts';
import { referenceRows } from '../reference/read-reference.ts';

const folder = join(import.meta.dirname, '../../data');
const text = readFileSync(join(folder, 'disclosure-report.json'), 'utf8');
const report = JSON.parse(text) as DisclosureReport;
const inputs = await readInputs(folder);
const { authorities, profiles } = latestProfiles(inputs);
const linkage = report.linkage;
if (!linkage) throw new Error('the committed data show single authorities');

const levels = linkage.levels
  .filter(({ expected }) => expected.length > 0)
  .map((level) => [`${level.shown} ${level.size ?? ''}`, level] as const);

describe('data/disclosure-report.json', () => {
  it('was measured from the data as they are', async () => {
    expect(report).toMatchObject({ inputs_sha256: await hashInputs(folder), level: 'coded', draws, seed });
  });

  it('counts every cell once', () => {
    expect(report.statuses).toEqual(countStatuses(inputs));
    const cells = report.statuses.flatMap((row) => Object.values(row.cells));
    expect(cells.reduce((sum, count) => sum + count, 0)).toBe(
      inputs.observations.length + inputs.library.length,
    );
  });

  it('finds no hidden cell that our tables together give away', () => {
    expect(report.cells.exact_by_our_tables).toEqual([]);
    expect(report.cells.examined).toBeGreaterThan(1000);
  });

  it('finds the same when the tables are added up anew', () => {
    expect(measureCells(inputs)).toEqual(report.cells);
  });

  it('writes down neither what a hidden cell can be nor whose it is', () => {
    expect(text).not.toMatch(/"(lower|upper|candidates)"|\bA\d{3}\b/);
  });

  it.each(levels)(
    'agrees with the attack computed in Python, within what draws explain: %s',
    (_, level: LinkageLevel) => {
      for (const { known, unique } of level.expected) {
        const own = level.measured.find((each) => each.known === known)?.unique ?? Number.NaN;
        // an authority's own draws hang together, so that the error is that of fewer draws than were made
        const tries = known === 'all' ? Infinity : (authorities.length * draws) / 10;
        const error = Math.sqrt((2 * Math.max(unique * (1 - unique), 1e-4)) / tries);
        expect(Math.abs(own - unique)).toBeLessThanOrEqual(4 * error + 1e-6);
      }
    },
  );

  it('leaves nobody alone in filled groups, whatever is known', () => {
    const filled = linkage.levels.filter(({ shown }) => shown === 'groups');
    expect(filled.map(({ size }) => size)).toEqual([3, 5, 10]);
    expect(
      filled.flatMap(({ measured }) => measured.map(({ unique }) => unique)).every((share) => share === 0),
    ).toBe(true);
    expect([...linkage.followed, linkage.scatter].every(({ groups }) => groups === 0)).toBe(true);
  });

  it('finds that a picture and three years give most away, as was found independently', () => {
    // one scatter: 93% of points alone as published, 64% in whole numbers; three years: 97% and 87%
    expect(linkage.scatter.published).toBeCloseTo(0.93, 1);
    expect(linkage.scatter.rounded).toBeCloseTo(0.64, 1);
    const three = linkage.followed.find(({ years }) => years === 3);
    expect(three?.published).toBeGreaterThan(0.9);
    expect(three?.rounded).toBeGreaterThan(0.8);
  });
});

describe('groups of the committed data', () => {
  it.each([3, 5, 10])('of %d are those NumPy finds', (size) => {
    const expected = Map.groupBy(
      referenceRows('groups').filter((row) => row['size'] === size),
      (row) => row['group'],
    );
    const found = mdav(profiles, size).map((group) => group.map((place) => authorities[place]).toSorted());
    expect(found).toEqual([...expected.values()].map((rows) => rows.map((row) => row['authority'])));
  });

  it('of five leave 41 of 151 alone by their gaps, and none once gaps are filled', () => {
    const groups = mdav(profiles, 5);
    const alone = (shown: ReturnType<typeof averageProfiles>) =>
      linkageAttack(shown, { known: 'all', draws: 1 }, randomFrom(1).below).unique;
    expect(alone(averageProfiles(profiles, groups))).toBe(41 / 151);
    expect(alone(protectProfiles(profiles, groups))).toBe(0);
  });
});
