import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLibraryCells } from '../../../scripts/node/read-library.ts';
import { type Change, spoilCopy } from '../../fixtures/official/make-official-files.ts';
import { longTableAs } from '../../fixtures/official/spoil.ts';
import { anonymise, openWorkshop, type Workshop } from './miniature.ts';

const file = 'lait_bds_long.parquet';
const withoutSeries: Change = {
  file,
  spoil: longTableAs(`FROM whole WHERE "Short Desc" <> 'CIN_Good _Develop'`),
};

let workshop: Workshop;

beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.remove());

/** Anonymises the miniature with one change; the folder it was written to. */
async function run(name: string, change: Change, more: readonly string[] = []) {
  const [from, to] = [join(workshop.folder, `${name}-from`), join(workshop.folder, name)];
  await spoilCopy(workshop.from, from, change);
  return { to, ending: await anonymise(from, to, more) };
}

const text = (folder: string, name: string) => readFile(join(folder, name), 'utf8');

describe('an edition', () => {
  it('that lacks a series stops, and its remedy works', async () => {
    const { ending } = await run('refused', withoutSeries);
    expect(ending.code).toBe(1);
    const remedy = /--without [\w,]+/.exec(ending.stderr)?.[0] ?? '';
    expect(remedy).toBe('--without in_need_good_development');
    const accepted = await run('accepted', withoutSeries, remedy.split(' '));
    expect(accepted.ending).toMatchObject({ code: 0, stderr: '' });
    expect(accepted.ending.stdout).toContain('left out: in_need_good_development');
    for (const name of ['indicators.csv', 'observations.csv', 'benchmarks.csv'])
      expect(await text(accepted.to, name)).not.toContain('in_need_good_development');
    expect(JSON.parse(await text(accepted.to, 'not-in-edition.json'))).toMatchObject([
      { indicator: 'in_need_good_development', series: ['CIN_Good _Develop'] },
    ]);
  });

  it('that holds everything again takes away what was said to be left out', async () => {
    const { to } = await run('again', withoutSeries, ['--without', 'in_need_good_development']);
    expect(await text(to, 'not-in-edition.json')).toContain('in_need_good_development');
    expect(await anonymise(workshop.from, to)).toMatchObject({ code: 0 });
    await expect(text(to, 'not-in-edition.json')).rejects.toThrow('ENOENT');
    expect(await text(to, 'indicators.csv')).toContain('in_need_good_development');
  });

  it('without a dictionary has the same figures, and short names in the library', async () => {
    const { to, ending } = await run('bare', { file: 'lait_data_dictionary.csv', spoil: () => undefined });
    const whole = join(workshop.folder, 'whole');
    await anonymise(workshop.from, whole);
    expect(ending).toMatchObject({ code: 0 });
    expect(ending.stdout).toContain('it has no dictionary');
    expect(await text(to, 'observations.csv')).toBe(await text(whole, 'observations.csv'));
    expect(await text(to, 'library_indicators.csv')).toContain('CIN_Good _Develop,CIN_Good _Develop,Other');
  });

  it('with a symbol nobody knows passes in the library and stops in our own indicators', async () => {
    const symbol = (where: string): Change => ({
      file,
      spoil: longTableAs(
        `SELECT * REPLACE (CASE WHEN ${where} THEN '..' ELSE "Values" END AS "Values") FROM whole`,
      ),
    });
    const own = await run(
      'own',
      symbol(`"Short Desc" = 'ChildPov' AND "LA Number" = 501 AND "Years" = '2025'`),
    );
    expect(own.ending.stderr).toContain('not_a_number');
    const added: Change = {
      file,
      spoil: longTableAs(
        `FROM whole UNION ALL SELECT * REPLACE ('Elsewhere' AS "Short Desc", CASE WHEN "LA Number" = 501 THEN '..' ELSE "Values" END AS "Values") FROM whole WHERE "Short Desc" = 'ChildPov'`,
      ),
    };
    const { to, ending } = await run('library', added);
    expect(ending).toMatchObject({ code: 0, stderr: '' });
    expect(ending.stdout).toContain('with “..” have no figure');
    const cells = (await readLibraryCells(to)).filter(({ indicator }) => indicator === 'Elsewhere');
    expect(new Set(cells.map(({ status }) => status))).toContain('not_published');
  });
});
