import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isStale, newestChange } from '../../../scripts/node/newest-change.ts';

let folder: string;

/** Writes a file that last changed so many seconds after the beginning of time. */
function write(name: string, seconds: number): string {
  const path = join(folder, name);
  writeFileSync(path, name);
  utimesSync(path, seconds, seconds);
  return path;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-change-'));
  mkdirSync(join(folder, 'from'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('newestChange', () => {
  it('finds the newest file, however deep', () => {
    write('from/a', 100);
    mkdirSync(join(folder, 'from/deep'));
    write('from/deep/b', 300);
    utimesSync(join(folder, 'from/deep'), 50, 50);
    utimesSync(join(folder, 'from'), 50, 50);
    expect(newestChange([join(folder, 'from')])).toBe(300_000);
  });

  it('is 0 for what is not there', () => {
    expect(newestChange([join(folder, 'none')])).toBe(0);
  });
});

describe('isStale', () => {
  it.each([
    { name: 'older than what it is made from', made: 100, from: 200, stale: true },
    { name: 'newer', made: 300, from: 200, stale: false },
  ])('$name: $stale', ({ made, from, stale }) => {
    const source = write('from/a', from);
    expect(isStale(write('made', made), [source])).toBe(stale);
  });

  it('is true for a file that is missing', () => {
    expect(isStale(join(folder, 'none'), [])).toBe(true);
  });

  it('notices that a file was taken away', () => {
    write('from/a', 100);
    const made = write('made', 200);
    rmSync(join(folder, 'from/a'));
    expect(isStale(made, [join(folder, 'from')])).toBe(true);
  });
});
