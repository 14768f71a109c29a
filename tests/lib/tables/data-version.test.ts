import { describe, expect, it } from 'vitest';
import { dataVersion, editionIn } from '../../../src/lib/tables/data-version.ts';

const files = [
  { name: 'panel', hash: 'sha256:aa' },
  { name: 'links', hash: 'sha256:bb' },
];

describe('dataVersion', () => {
  it('begins with the date of the data and does not hang on the order of files', () => {
    const version = dataVersion('2025-11-20', files);
    expect(version).toMatch(/^2025-11-20\.[0-9a-z]{8}$/);
    expect(dataVersion('2025-11-20', files.toReversed())).toBe(version);
    expect(editionIn(version)).toBe('2025-11-20');
  });

  it('changes with any file', () => {
    const versions = [
      files,
      [{ name: 'panel', hash: 'sha256:ab' }, files[1]!],
      files.slice(1),
      [{ name: 'panels', hash: 'sha256:aa' }, files[1]!],
    ].map((each) => dataVersion('2025-11-20', each));
    expect(new Set(versions).size).toBe(versions.length);
  });
});
