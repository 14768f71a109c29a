import { describe, expect, it } from 'vitest';
import { checkNames } from '../../../src/client/engine/query-advice.ts';
import { explainFault } from '../../../src/client/engine/query-fault.ts';

const tables = ['observations', 'indicators', 'panel'];

/** The fault of a statement that holds no parameters. */
function faultOf(detail: string, written: string) {
  return explainFault(detail, { written, text: written, placeBefore: (place) => place, tables });
}

describe('explainFault', () => {
  it('counts lines and columns as the reader does', () => {
    const detail =
      'Binder Error: Referenced column "nope" not found in FROM clause!\nCandidate bindings: "node"\n\nLINE 4:   nope\n          ^';
    expect(faultOf(detail, 'SELECT\n\n  nope\nFROM panel')).toEqual({
      message: 'Referenced column "nope" not found in FROM clause.',
      line: 3,
      column: 3,
      hint: 'Did you mean node?',
      suggestions: ['node'],
    });
  });

  it('finds the place in a line of which only a part is quoted', () => {
    const long = `SELECT ${'1, '.repeat(60)}nope, ${'2, '.repeat(60)}3`;
    const at = long.indexOf('nope');
    const quoted = `...${long.slice(at - 20, at + 30)}...`;
    const label = 'LINE 2: ';
    const detail = `Binder Error: Referenced column "nope" not found in FROM clause!\n\n${label}${quoted}\n${' '.repeat(label.length + 3 + 20)}^`;
    expect(faultOf(detail, long)).toMatchObject({ line: 1, column: at + 1 });
  });

  it('takes a place behind the statement for its end', () => {
    const detail = 'Parser Error: syntax error at or near ")"\n\nLINE 4: ) LIMIT 11\n        ^';
    expect(faultOf(detail, 'SELECT *\nFROM')).toMatchObject({
      message: 'The statement ends too early.',
      line: 2,
      column: 5,
    });
  });

  it('gives no place where the database names none', () => {
    const fault = faultOf('Invalid Input Error: boom', "SELECT error('boom')");
    expect(fault).toEqual({
      message: 'Boom.',
      hint: 'Change what it says is wrong, then run it again.',
      suggestions: [],
    });
  });

  it('goes back to the text with parameters in it', () => {
    const written = 'SELECT :year, nope';
    const text = 'SELECT  2024 , nope';
    const placeBefore = (place: number): number => (place >= 13 ? place - 1 : 7);
    const detail = `Binder Error: nope\n\nLINE 2: ${text}\n${' '.repeat(8 + text.indexOf('nope'))}^`;
    expect(explainFault(detail, { written, text, placeBefore, tables }).column).toBe(15);
  });

  it('suggests tables of the site that are not loaded, by their spelling', () => {
    const fault = faultOf(
      'Catalog Error: Table with name obsevation does not exist!\nDid you mean "pg_am"?',
      'x',
    );
    expect(fault.suggestions).toEqual(['observations']);
  });

  it('suggests nothing that is far from what was written', () => {
    const detail =
      'Binder Error: Referenced column "zzz" not found in FROM clause!\nCandidate bindings: "year", "value"';
    expect(faultOf(detail, 'zzz')).toMatchObject({ hint: checkNames, suggestions: [] });
  });

  it.each([
    [
      'Invalid Input Error: Cannot prepare multiple statements at once!',
      'PIVOT t ON x',
      'PIVOT needs to be told',
    ],
    [
      'Invalid Input Error: Cannot prepare multiple statements at once!',
      'SELECT 1',
      'One statement is run at a time.',
    ],
    ['Parser Error: memory exhausted at or near "("', '((((', 'Too many brackets'],
    ['Permission Error: Cannot access file "x" - disabled', 'x', 'Files and addresses cannot be read'],
    [
      'Catalog Error: Scalar Function with name "json" is not in the catalog, but it exists in the json extension.',
      'x',
      'json is not part of the database',
    ],
  ])('says in our words: %s', (detail, written, message) => {
    const fault = faultOf(detail, written);
    expect(fault.message).toContain(message);
    expect(fault.hint).toMatch(/\S/);
  });
});
