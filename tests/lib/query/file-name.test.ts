import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '../../../src/lib/query/file-name.ts';

describe('fileName', () => {
  it.each([
    ['Agency staff & re-referrals', 'agency-staff-re-referrals.csv'],
    ['../../etc/passwd', 'etc-passwd.csv'],
    ['CON', 'support-atlas.csv'],
    ['', 'support-atlas.csv'],
    ['Équipe\u202Egpj', 'e-quipe-gpj.csv'],
  ])('makes of %j %s', (words, name) => {
    expect(fileName(words, 'csv')).toBe(name);
  });

  it('holds nothing but letters, digits, hyphens and one point, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (words) => {
        expect(fileName(words, 'json')).toMatch(
          /^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?\.json$|^support-atlas\.json$/,
        );
      }),
    );
  });
});
