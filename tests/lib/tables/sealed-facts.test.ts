import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFacts, sealFacts } from '../../../src/lib/tables/sealed-facts.ts';

const tables = 'c0ffee  panel.parquet\n';
const facts = { authority: 'A001', values: [1.5, null, -2], label: 'Children’s “plans”' };

describe('sealed facts', () => {
  it('open as they were', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(openFacts(sealFacts(value, tables), tables)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('are JSON that anyone can read', () => {
    expect(JSON.parse(sealFacts(facts, tables))).toMatchObject({ facts });
  });

  it('do not open with other tables than they were made from', () => {
    expect(openFacts(sealFacts(facts, tables), tables.replace('c0', 'c1'))).toBeUndefined();
  });

  it('do not open when any bit of any byte has changed', () => {
    const sound = new TextEncoder().encode(sealFacts(facts, tables));
    const opened: number[] = [];
    for (let at = 0; at < sound.length; at++) {
      for (let bit = 0; bit < 8; bit++) {
        const changed = Uint8Array.from(sound, (byte, i) => (i === at ? byte ^ (1 << bit) : byte));
        if (openFacts(new TextDecoder().decode(changed), tables) !== undefined) opened.push(at);
      }
    }
    expect(opened).toEqual([]);
  });

  it.each([
    '',
    '{}',
    JSON.stringify(facts),
    sealFacts(facts, tables).slice(0, -1),
    `${sealFacts(facts, tables)}\n`,
  ])('are nothing when cut short, unsealed or continued: %s', (text) => {
    expect(openFacts(text, tables)).toBeUndefined();
  });
});
