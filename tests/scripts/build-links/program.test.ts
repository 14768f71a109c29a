import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashInputs } from '../../../scripts/build-links/inputs.ts';
import { changeTable, putResults, withMiniature } from './folders.ts';

const program = join(import.meta.dirname, '../../../scripts/build-links.ts');

/** Runs the program over a folder. */
function run(folder: string): Promise<{ code: number; said: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [program, '--data', folder], (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, said: `${stdout}${stderr}` });
    });
  });
}

describe('build-links', () => {
  it('leaves results alone that were computed from the data as they are', () =>
    withMiniature(async (folder) => {
      const manifest = JSON.stringify({ inputs_sha256: await hashInputs(folder) });
      putResults(folder, { 'manifest.json': manifest, 'specification_curve.csv': 'as it was' });
      expect(await run(folder)).toEqual({ code: 0, said: `${join(folder, 'results')}: up to date\n` });
      expect(readFileSync(join(folder, 'results/specification_curve.csv'), 'utf8')).toBe('as it was');
    }));

  it('stops at data that break their contract and leaves what stands', () =>
    withMiniature(async (folder) => {
      putResults(folder, {
        'manifest.json': '{ "inputs_sha256": "of other data" }',
        'links.csv': 'as it was',
      });
      changeTable(folder, 'neighbours', () => 'authority\nA001\n');
      const { code, said } = await run(folder);
      expect(code).not.toBe(0);
      expect(said).toContain('neighbours.csv');
      expect(readFileSync(join(folder, 'results/links.csv'), 'utf8')).toBe('as it was');
    }));
});
