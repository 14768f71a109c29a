import { hasValue } from '../../src/lib/tables/status.ts';
import type { Observation } from '../../src/lib/tables/rows.ts';
import { type Check, type Fault, faultOf } from './check.ts';

export const statusAndValue: Check = {
  name: 'status and value',
  description: 'A cell has a value exactly where its status says so, and a cell that rounds to zero is zero.',
  scope: ['observations'],
  check: ({ observations }) =>
    observations.flatMap((row) => {
      const fault = faultIn(row);
      return fault ? [faultOf('observations', row, fault)] : [];
    }),
};

/** What is wrong between the status and the value of a cell. */
function faultIn({ status, value }: Observation): Fault | undefined {
  const tip = 'Correct the reader of this source: a missing value has a reason, and is never a zero.';
  if (hasValue(status) && value === null) {
    return {
      column: 'value',
      code: 'value_missing',
      message: `the status is ${status} and there is no value`,
      tip,
    };
  }
  if (!hasValue(status) && value !== null) {
    const message = `the status is ${status} and yet there is a value`;
    return { column: 'status', code: 'value_with_reason', message, actual: String(value), tip };
  }
  if (status === 'low' && value !== 0) {
    const message = 'a cell published as rounding to zero has another value';
    return { column: 'value', code: 'low_not_zero', message, expected: '0', actual: String(value), tip };
  }
  return undefined;
}
