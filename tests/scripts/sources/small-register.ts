import type { Register } from '../../../scripts/sources/register.ts';

const known = [
  { number: 101, name: 'Larkfield', region: 'Inner London', area: 'E09000901' },
  { number: 201, name: 'Littleguild', region: 'Inner London', area: 'E09000902' },
  { number: 314, name: 'Swanmead upon Eyot', region: 'Outer London', area: 'E09000903' },
  { number: 318, name: 'Deerpark upon Eyot', region: 'Outer London', area: 'E09000904' },
  { number: 701, name: 'Northmoor', region: 'Yorkshire and The Humber', area: 'E06000902' },
];

/** A register of five authorities, one of which has had another statistical code. */
export const smallRegister: Register = {
  authorities: new Map(known.map((authority) => [authority.number, authority])),
  byArea: new Map([...known.map(({ number, area }) => [area, number] as const), ['E10000901', 701]]),
};
