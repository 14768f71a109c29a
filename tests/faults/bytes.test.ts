import { cp, mkdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madeUpSecret } from '../fixtures/official/made-up-secret.ts';
import { spoilCopy } from '../fixtures/official/make-official-files.ts';
import { asText, replacing } from '../fixtures/official/spoil.ts';
import {
  anonymiseSpoilt,
  type FurnishedWorkshop,
  openFurnishedWorkshop,
  runFolder,
} from '../scripts/anonymise/refusals.ts';
import { fingerprint } from '../scripts/anonymise/run-program.ts';
import { anonymise } from '../scripts/anonymise/miniature.ts';
import { runWith } from './run-with.ts';

const census = 'b1_children_in_need_2013_to_2025.csv';
const env = { AUTHORITY_SECRET: madeUpSecret };

let workshop: FurnishedWorkshop;

beforeAll(async () => {
  workshop = await openFurnishedWorkshop();
});
afterAll(() => workshop.remove());

describe('a file of other bytes', () => {
  it.each([
    {
      name: 'in another encoding',
      spoil: (content: Uint8Array) =>
        Buffer.from(Buffer.from(content).toString('utf8').replace('England', 'Englænd'), 'latin1'),
      says: ['not_utf8', 'encoding UTF-8'],
    },
    {
      name: 'in UTF-16',
      spoil: (content: Uint8Array) =>
        Buffer.from(`\uFEFF${Buffer.from(content).toString('utf8')}`, 'utf16le'),
      says: ['binary_file', 'not text'],
    },
    { name: 'with a NUL', spoil: replacing('England', 'Engl\0nd'), says: ['binary_file', 'not text'] },
    { name: 'of blanks alone', spoil: () => ' \n\n', says: ['empty_file', 'the file is empty'] },
  ])('$name is refused, and the data stay', async ({ spoil, says }) => {
    const { code, stderr, before, after } = await anonymiseSpoilt(workshop, { file: census, spoil });
    for (const words of [...says, census]) expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(code).toBe(1);
    expect(after).toEqual(before);
  });

  it.each([
    { name: 'a byte order mark', spoil: asText((text) => `\uFEFF${text}`) },
    { name: 'lines that end as on Windows', spoil: asText((text) => text.replaceAll('\n', '\r\n')) },
  ])('with $name makes the same tables', async ({ spoil }) => {
    const own = runFolder(workshop);
    await spoilCopy(workshop.from, join(own, 'official'), { file: census, spoil });
    expect(await anonymise(join(own, 'official'), join(own, 'data'))).toMatchObject({ code: 0 });
    const { 'sources.json': hashes, ...made } = await fingerprint(join(own, 'data'));
    const { 'sources.json': usual, ...expected } = await fingerprint(workshop.data);
    expect(made).toEqual(expected);
    expect(hashes).not.toBe(usual);
  });

  it('with one line of a gigabyte is refused before it is read', async () => {
    const own = runFolder(workshop);
    const [from, to] = [join(own, 'official'), join(own, 'data')];
    await spoilCopy(workshop.from, from, { file: census, spoil: () => 'year' });
    await truncate(join(from, census), 1e9);
    const small = { ...env, NODE_OPTIONS: '--max-old-space-size=256' };
    const { code, text } = await runWith('scripts/anonymise.ts', ['--from', from, '--to', to], {
      env: small,
    });
    expect(text).toContain(`error too_large: ${census}: holds 1000 MB, and no official file more than 100`);
    expect(code).toBe(1);
  });
});

describe('the same bytes', () => {
  it('come of another time zone, language, clock, working folder and number of threads', async () => {
    const own = runFolder(workshop);
    const [data, to, usual] = [join(own, 'data'), join(own, 'public'), join(own, 'usual')];
    await mkdir(own, { recursive: true });
    const elsewhere = {
      preload: 'preload-clock.ts',
      cwd: own,
      env: { ...env, TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'C', UV_THREADPOOL_SIZE: '1' },
    } as const;
    const made = await runWith('scripts/anonymise.ts', ['--from', workshop.from, '--to', data], elsewhere);
    expect(made.code).toBe(0);
    expect(await fingerprint(data)).toEqual(await fingerprint(workshop.data));
    const built = await runWith('scripts/build-data.ts', ['--data', data, '--to', to], elsewhere);
    expect(built.code).toBe(0);
    await runWith('scripts/build-data.ts', ['--data', workshop.data, '--to', usual]);
    expect(await fingerprint(to)).toEqual(await fingerprint(usual));
  });
});

describe('two runs', () => {
  it('at once: one does the work, the other ends with 75 and a sentence', async () => {
    const to = join(runFolder(workshop), 'data');
    const run = () => runWith('scripts/anonymise.ts', ['--from', workshop.from, '--to', to], { env });
    const ends = await Promise.all([run(), run()]);
    expect(ends.map(({ code }) => code).toSorted()).toEqual([0, 75]);
    const refused = ends.find(({ code }) => code === 75);
    expect(refused?.text).toMatch(/^Another run \(process \d+\) is writing to .*\. Wait until it has ended/);
    expect(await fingerprint(to)).toEqual(await fingerprint(workshop.data));
  });

  it('one after another that died: the second takes its lock over', async () => {
    const to = join(runFolder(workshop), 'data');
    await cp(workshop.data, to, { recursive: true });
    await writeFile(join(to, '.lock'), '4194301-1');
    const { code } = await runWith('scripts/anonymise.ts', ['--from', workshop.from, '--to', to], { env });
    expect(code).toBe(0);
    expect(await fingerprint(to)).toEqual(await fingerprint(workshop.data));
  });
});
