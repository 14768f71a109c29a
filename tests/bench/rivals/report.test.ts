import { describe, expect, it } from 'vitest';
import { countStandings, describeSamples } from '../../../bench/rivals/report.ts';
import { Samples } from '../../../bench/rivals/samples.ts';

/** Visits of the page of one link, by how long the first chart took, with the same bytes for all. */
function samplesOf(times: Record<string, readonly number[]>): Samples {
  const samples = new Samples();
  for (const [name, found] of Object.entries(times))
    for (const drawn of found) samples.addOpened(name, 'chart', 'slow', { drawn, bytes: 0, requests: 0 });
  return samples;
}

describe('describeSamples', () => {
  it('shows the median with the range, and says that ours is ahead', () => {
    const samples = samplesOf({
      'Support Atlas': [120, 100, 900],
      'Observable Framework': [400, 1500, 300],
      Mosaic: [2000],
    });
    expect(describeSamples(samples)).toBe(
      [
        '## The page of one link, at 10 Mbit/s',
        '',
        '|  | Support Atlas | Observable Framework | Mosaic | Ours is |',
        '| --- | --: | --: | --: | --- |',
        '| Time to the first chart | 120 ms (100 ms to 900 ms) | 400 ms (300 ms to 1.50 s) | 2.00 s | ahead |',
      ].join('\n'),
    );
  });

  it('says why where ours is behind the better of the others', () => {
    const samples = samplesOf({ 'Support Atlas': [500], 'Observable Framework': [400], Mosaic: [2000] });
    expect(describeSamples(samples)).toContain('| behind (a) |');
    expect(describeSamples(samples)).toMatch(/## Why ours is behind\n\n- \(a\) Our page is the whole page/);
  });

  it('says what was not measured', () => {
    const samples = samplesOf({ 'Support Atlas': [500], 'Observable Framework': [400] });
    expect(describeSamples(samples)).toContain('| not measured |');
  });
});

describe('countStandings', () => {
  it.each([
    { own: 94, standing: 'ahead' },
    { own: 96, standing: 'level' },
    { own: 104, standing: 'level' },
    { own: 106, standing: 'behind' },
  ])('finds $own ms beside 100 ms $standing', ({ own, standing }) => {
    const samples = samplesOf({ 'Support Atlas': [own], 'Observable Framework': [100], Mosaic: [200] });
    expect(countStandings(samples)).toEqual({ ahead: 0, level: 0, behind: 0, [standing]: 1 });
  });
});
