import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { busy, holdLock, lockName, overMark } from '../../../scripts/node/lock.ts';
import { isRunning, processTag } from '../../../scripts/node/running-process.ts';

let folder: string;
let said: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'));
  said = [];
  vi.spyOn(console, 'error').mockImplementation((text: string) => void said.push(text));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

describe('holdLock', () => {
  it('gives the code of the work and leaves nothing behind', async () => {
    expect(await holdLock(folder, async () => 3)).toBe(3);
    expect(await readdir(folder)).toEqual([]);
  });

  it('lets the lock go when the work fails', async () => {
    await expect(holdLock(folder, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await readdir(folder)).toEqual([]);
  });

  it('refuses a second run with 75 and a sentence, and leaves the first its lock', async () => {
    const code = await holdLock(folder, () => holdLock(folder, async () => 0));
    expect(code).toBe(busy);
    expect(said).toEqual([
      `Another run (process ${process.pid}) is writing to ${folder}. Wait until it has ended, then run this again.`,
    ]);
  });

  it.each(['4194301-1', `${process.pid}-1`, '', 'no tag at all'])(
    'takes over a lock of a process that is gone: “%s”',
    async (holder) => {
      await writeFile(join(folder, lockName), holder);
      expect(await holdLock(folder, async () => 0)).toBe(0);
      expect(await readdir(folder)).toEqual([]);
    },
  );

  it('lets exactly one of many take over the same lock', async () => {
    let inside = 0;
    const work = async () => {
      inside += 1;
      expect(inside).toBe(1);
      await setTimeout(2);
      inside -= 1;
      return 0;
    };
    for (let round = 0; round < 100; round += 1) {
      await writeFile(join(folder, lockName), '4194301-1');
      const codes = await Promise.all(Array.from({ length: 12 }, () => holdLock(folder, work)));
      expect(codes.filter((code) => code === 0).length).toBeGreaterThanOrEqual(1);
      expect(codes.every((code) => code === 0 || code === busy)).toBe(true);
      expect(await readdir(folder)).toEqual([]);
    }
  });

  it('takes over from a process that died while it was taking over', async () => {
    await writeFile(join(folder, lockName), '4194301-1');
    await writeFile(join(folder, `${lockName}${overMark}`), '4194302-1');
    expect(await holdLock(folder, async () => 0)).toBe(0);
    expect(await readdir(folder)).toEqual([]);
  });

  it('makes the folder, and takes it away again where nothing was written', async () => {
    const made = join(folder, 'made');
    expect(await holdLock(made, async () => 0)).toBe(0);
    expect(await readdir(folder)).toEqual([]);
  });

  it('says in a sentence that a folder cannot be made', async () => {
    await writeFile(join(folder, 'file'), '');
    expect(await holdLock(join(folder, 'file', 'data'), async () => 0)).toBe(1);
    expect(said.join()).toContain('cannot be written: ENOTDIR');
  });
});

describe('isRunning', () => {
  it('knows this process, and not one of the same number that began at another time', () => {
    expect(isRunning(processTag())).toBe(true);
    expect(isRunning(`${process.pid}-1`)).toBe(false);
  });
});
