import { holdLock } from '../../scripts/node/lock.ts';
import { writeTogether } from '../../scripts/node/write-together.ts';

/** A program to be killed: writes a dozen files into the folder it is given, two of them further below. */
const folder = process.argv[2] ?? '';
const names = [...Array.from({ length: 10 }, (_, place) => `${place}.csv`), 'below/a.csv', 'below/b.csv'];
process.exitCode = await holdLock(folder, async () => {
  const unwritten = await writeTogether(folder, new Map(names.map((name) => [name, 'after'])));
  return unwritten.length;
});
