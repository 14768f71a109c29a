import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startWorkerPool } from '../../../scripts/build-links/worker-pool.ts';
import { readInputs } from '../../../scripts/build-links/inputs.ts';
import { workOn } from '../../../scripts/build-links/work.ts';
import { withMiniature } from './folders.ts';

describe('startWorkerPool', () => {
  it('gives what one worker alone gives, in the order of the pieces, and says how far it is', () =>
    withMiniature(async (folder) => {
      const pieces = [5, 0, 3, 1, 4, 2];
      const done: number[] = [];
      const pool = startWorkerPool(folder);
      const worlds = await pool.share('worlds', pieces, (count) => done.push(count));
      const positions = await pool.share('positions', [2, 1], () => undefined);
      await pool.end();
      const work = workOn(await readInputs(folder));
      expect(worlds).toEqual(pieces.map((piece) => work.worlds(piece)));
      expect(positions).toEqual([work.positions(2), work.positions(1)]);
      expect(done).toEqual([1, 2, 3, 4, 5, 6]);
    }));

  it('has nothing to do where there are no pieces', () =>
    withMiniature(async (folder) => {
      const pool = startWorkerPool(folder);
      expect(await pool.share('worlds', [], () => undefined)).toEqual([]);
      await pool.end();
    }));

  it('says why a worker could not begin', async () => {
    const pool = startWorkerPool(join(import.meta.dirname, 'nowhere'));
    const oneEach = Array.from({ length: availableParallelism() }, (_, piece) => piece);
    await expect(pool.share('worlds', oneEach, () => undefined)).rejects.toThrow('authorities.csv');
    await pool.end();
  });
});
