import { describe, expect, it } from 'vitest';
import { typeShape } from '../../../src/lib/sql/type-shape.ts';

const plain = (type: string) => ({ form: 'plain', type });

describe('typeShape', () => {
  it.each([
    ['INTEGER', plain('INTEGER')],
    ['DECIMAL(4,1)', plain('DECIMAL(4,1)')],
    ['TIMESTAMP WITH TIME ZONE', plain('TIMESTAMP WITH TIME ZONE')],
    ["ENUM('a(', 'b')", plain("ENUM('a(', 'b')")],
    ['INTEGER[][3]', { form: 'list', of: { form: 'list', of: plain('INTEGER') } }],
    [
      'MAP(VARCHAR, INTEGER[])',
      { form: 'map', key: plain('VARCHAR'), value: { form: 'list', of: plain('INTEGER') } },
    ],
    [
      `STRUCT("b, ""c" DECIMAL(4,1), e ENUM('a(', 'x, y'), s STRUCT(i INTEGER)[])`,
      {
        form: 'struct',
        fields: [
          ['b, "c', plain('DECIMAL(4,1)')],
          ['e', plain("ENUM('a(', 'x, y')")],
          ['s', { form: 'list', of: { form: 'struct', fields: [['i', plain('INTEGER')]] } }],
        ],
      },
    ],
  ])('takes %s apart', (type, shape) => {
    expect(typeShape(type)).toEqual(shape);
  });

  it.each([
    'UNION(a INTEGER)',
    'UNION(a INTEGER)[]',
    'STRUCT(INTEGER, VARCHAR)',
    'STRUCT(a UNION(b INTEGER))',
    'MAP(VARCHAR)',
    "ENUM('a', 'b",
    'STRUCT(a INTEGER, b VARCH',
    '',
  ])('does not take %j apart', (type) => {
    expect(typeShape(type)).toBeUndefined();
  });
});
