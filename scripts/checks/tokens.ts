import { isGroup } from '../../src/lib/tables/identity-level.ts';
import { type Check, faultOf } from './check.ts';

export const tokens: Check = {
  name: 'tokens',
  description: 'Every authority has a token hash of its own, 64 hexadecimal digits; a group has none.',
  scope: ['authorities'],
  check: ({ authorities }) =>
    authorities.flatMap((row, i) => {
      const column = 'token_sha256';
      const tip = 'Run npm run data:anonymise again with the secret of these data.';
      if (isGroup(row.authority) && row.token_sha256 === null) return [];
      if (!/^[0-9a-f]{64}$/.test(row.token_sha256 ?? '')) {
        const facts = { expected: '64 hexadecimal digits', actual: row.token_sha256 ?? 'nothing' };
        return [
          faultOf('authorities', row, {
            column,
            code: 'not_a_hash',
            message: 'this is no SHA-256',
            ...facts,
            tip,
          }),
        ];
      }
      const first = authorities.findIndex((other) => other.token_sha256 === row.token_sha256);
      if (first === i) return [];
      const message = `${authorities[first]?.authority ?? ''} has the same hash`;
      return [
        faultOf('authorities', row, {
          column,
          code: 'repeated_hash',
          message,
          actual: row.token_sha256 ?? '',
          tip,
        }),
      ];
    }),
};
