import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatHashList, hashListName, readHashList } from '../../../src/lib/tables/hash-list.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const files = ['b.parquet', 'a.parquet'].map((path) => ({ path, sha256: hash(path) }));

describe('a list of hashes', () => {
  it('gives back what it was made from, sorted by name', () => {
    const text = formatHashList(files);
    expect(text.split('\n')[0]).toContain('a.parquet');
    expect(Object.fromEntries(readHashList(text))).toEqual(
      Object.fromEntries(files.map(({ path, sha256 }) => [path, sha256])),
    );
  });

  it('is read by sha256sum', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hash-list-'));
    for (const { path } of files) writeFileSync(join(folder, path), path);
    writeFileSync(join(folder, hashListName), formatHashList(files));
    const said = execFileSync('sha256sum', ['-c', hashListName], { cwd: folder, encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(said).toBe('a.parquet: OK\nb.parquet: OK\n');
  });

  it.each(['x', `${hash('a')} a.parquet`, `${hash('a').slice(1)}  a.parquet`, `${hash('a')}  `])(
    'is refused where a line is none: %s',
    (line) => {
      expect(() => readHashList(`${formatHashList(files)}${line}\n`)).toThrow(
        'readHashList expected a hash and a name in line 3',
      );
    },
  );
});
