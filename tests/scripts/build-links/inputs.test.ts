import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashInputs, readInputs } from '../../../scripts/build-links/inputs.ts';
import { changeTable, withMiniature } from './folders.ts';

describe('readInputs', () => {
  it('pairs all supports and outcomes, and says which have more than one year', () =>
    withMiniature(async (folder) => {
      const { pairs, panelPairs } = await readInputs(folder);
      expect(pairs).toHaveLength(15 * 30);
      expect(panelPairs).toHaveLength(14 * 30);
      expect(panelPairs.some(({ support }) => support === 'three_or_more_workers')).toBe(false);
    }));

  it('knows which outcomes are measured on children on plans', () =>
    withMiniature(async (folder) => {
      const { isOnPlans } = await readInputs(folder);
      const known = ['repeat_plans', 'dental_checks', 'nonsense'].map(isOnPlans);
      expect(known).toEqual([true, false, false]);
    }));

  it('refuses a table that breaks its contract, and says where', () =>
    withMiniature(async (folder) => {
      changeTable(folder, 'neighbours', (text) => text.replace(/,1,/, ',first,'));
      await expect(readInputs(folder)).rejects.toThrow(/neighbours\.csv, row 2, column rank/);
    }));

  it('refuses a folder without a table', async () => {
    await expect(readInputs(join(import.meta.dirname, 'nowhere'))).rejects.toThrow(/nowhere\/\w+\.csv/);
  });
});

describe('hashInputs', () => {
  it.each(['authorities', 'indicators', 'observations', 'neighbours'])('changes with a byte of %s', (name) =>
    withMiniature(async (folder) => {
      const before = await hashInputs(folder);
      changeTable(folder, name, (text) => `${text} `);
      expect(await hashInputs(folder)).not.toBe(before);
    }),
  );

  it('is the same wherever the folder lies', () =>
    withMiniature(async (folder) => {
      const elsewhere = await withMiniature(hashInputs);
      expect(await hashInputs(folder)).toBe(elsewhere);
    }));
});
