import { type Check, faultOf } from './check.ts';

/** What some columns of a source must look like. */
const shapes = [
  { column: 'sha256', fits: /^[0-9a-f]{64}$/, expected: '64 hexadecimal digits', code: 'not_a_hash' },
  { column: 'retrieved', fits: /^\d{4}-\d{2}-\d{2}$/, expected: 'a date as 2025-11-20', code: 'not_a_date' },
  {
    column: 'url',
    fits: /^https:\/\/\S+$/,
    expected: 'an address that begins with https',
    code: 'not_an_address',
  },
] as const;

export const sources: Check = {
  name: 'sources',
  description: 'Every source has a hash, a date and an address, so that anyone can fetch the same file.',
  scope: ['sources'],
  check: (data) =>
    data.sources.flatMap((row) =>
      shapes
        .filter(({ column, fits }) => !fits.test(row[column]))
        .map(({ column, expected, code }) =>
          faultOf('sources', row, {
            column,
            code,
            message: 'the source does not say how to fetch it',
            expected,
            actual: row[column],
            tip: 'Complete the description of the source where it is read.',
          }),
        ),
    ),
};
