import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settleFolder } from '../../scripts/node/write-together.ts';
import { madeUpSecret } from '../fixtures/official/made-up-secret.ts';
import { anonymise } from '../scripts/anonymise/miniature.ts';
import { type FurnishedWorkshop, openFurnishedWorkshop } from '../scripts/anonymise/refusals.ts';
import { fingerprint } from '../scripts/anonymise/run-program.ts';
import { runWith, twoAtATime } from './run-with.ts';

let folder: string;
let workshop: FurnishedWorkshop;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'killed-'));
  workshop = await openFurnishedWorkshop();
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await workshop.remove();
});

/** What stands in a folder, the lock of a dead process aside. */
async function standing(place: string): Promise<Record<string, string>> {
  return Object.fromEntries(Object.entries(await fingerprint(place)).filter(([name]) => name !== '.lock'));
}

const numbers = (first: number, last: number, step = 1) =>
  Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, place) => first + place * step);

describe('a run that is killed', () => {
  it('at each of its steps on the disk leaves all files of before or, once settled, all of after', async () => {
    const seen: string[] = [];
    await twoAtATime(numbers(1, 75), async (step) => {
      const place = join(folder, `step-${step}`);
      await mkdir(join(place, 'below'), { recursive: true });
      const names = [...numbers(0, 9).map((each) => `${each}.csv`), 'below/a.csv', 'below/b.csv'];
      for (const name of names) await writeFile(join(place, name), 'before');
      const env = { KILL_AT: String(step) };
      const { code } = await runWith('tests/faults/write-some-files.ts', [place], {
        preload: 'preload-kill.ts',
        env,
      });
      await settleFolder(place);
      const texts = await Promise.all(names.map((name) => readFile(join(place, name), 'utf8')));
      expect(await readdir(place).then((all) => all.filter((name) => /^\.(draft|ready)/.test(name)))).toEqual(
        [],
      );
      seen[step] = `${code === null ? 'killed' : 'ended'}: ${[...new Set(texts)].join(' and ')}`;
    });
    const outcomes = Object.groupBy(seen.filter(Boolean), (each) => each);
    expect(Object.keys(outcomes).toSorted()).toEqual(['ended: after', 'killed: after', 'killed: before']);
    expect(outcomes['killed: after']?.length).toBeGreaterThan(10);
    expect(outcomes['killed: before']?.length).toBeGreaterThan(10);
  }, 60_000);

  it.each([
    { program: 'anonymise', steps: numbers(4, 70, 6) },
    { program: 'build-data', steps: numbers(4, 108, 8) },
  ])(
    'leaves whole tables where it is $program, and the next run makes what it would have made',
    async ({ program, steps }) => {
      const args = (to: string) =>
        program === 'anonymise'
          ? ['--from', workshop.from, '--to', to]
          : ['--data', workshop.data, '--to', to];
      const env = { AUTHORITY_SECRET: madeUpSecret };
      const [before, after] = [join(folder, `${program}-before`), join(folder, `${program}-after`)];
      if (program === 'anonymise') await anonymise(workshop.from, before, ['--identity', 'named']);
      else await runWith('scripts/build-data.ts', ['--data', workshop.data, '--to', before]);
      if (program === 'build-data') await writeFile(join(before, 'authorities.csv'), 'of before');
      await runWith(`scripts/${program}.ts`, args(after), { env });
      const whole = [await standing(before), await standing(after)];
      await twoAtATime(steps, async (step) => {
        const to = join(folder, `${program}-${step}`);
        await cp(before, to, { recursive: true });
        const kill = { preload: 'preload-kill.ts', env: { ...env, KILL_AT: String(step) } } as const;
        await runWith(`scripts/${program}.ts`, args(to), kill);
        await settleFolder(to);
        expect(whole).toContainEqual(await standing(to));
      });
      const last = join(folder, `${program}-${steps[1]}`);
      expect((await runWith(`scripts/${program}.ts`, args(last), { env })).code).toBe(0);
      expect(await fingerprint(last)).toEqual(whole[1]);
    },
    90_000,
  );
});
