import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findAll, projectFiles, projectText, type ProjectFile } from './project-files.ts';
import { readerText } from './reader-text.ts';

/** Files that hold words of ours: code and content, the tables of words, what explains the project and its data. */
const files: ProjectFile[] = [
  ...projectFiles(['.ts', '.astro', '.mdx', '.json', '.css'], ['src']),
  ...['dictionary', 'indicator-words', 'indicators', 'library_indicators', 'finding-pairs']
    .map((name) => `data/${name}.csv`)
    .concat(['README.md', 'data/README.md'])
    .map((path) => ({ path, text: projectText(path) })),
];

/** What a reader may come to see of them. */
const read = files.map(({ path, text }) => ({
  path,
  text: path.startsWith('src/') ? readerText(text) : text,
}));

/** The later count of a support is no sham treatment: supports last, so something may be found there. */
const placebo = /placebo/gi;

/** Where the published name of the check against the later count is written, as a value of the column `fails`. */
const nameOfCheck: readonly string[] = [
  'src/lib/links/followed/both-tests-verdict.ts',
  'src/lib/tables/result-rows.ts',
  'src/lib/tables/result-tables.ts',
];

/** A test does not find what is there: it would be clear of zero so and so often. */
const wouldHaveBeenFound = /would (?:probably )?have been found|as strong as (?:its|the|with)/gi;

const byChance = /\bby chance\b/gi;

/** An interval leaves out values, and one in twenty misses the truth: what is excluded stands beside that. */
const excluded = /\bexclud(?:e|es|ed)\b/g;
const oneInTwenty = /one (?:interval )?in twenty/i;

/** Where "by chance" is said of what is chance, and why it may be. */
const chanceIsMeant: Readonly<Record<string, string>> = {
  'src/components/link/CascadeKey.astro': 'counts of shuffled worlds, in which nothing but chance is left',
  'src/pages/methods/_Cascade.astro': 'counts of shuffled worlds, in which nothing but chance is left',
  'src/pages/methods/_Verdicts.astro': 'counts of shuffled worlds, in which nothing but chance is left',
  'src/pages/outcomes/_pictures.ts': 'one in twenty is clear of zero where there is nothing',
  'src/lib/words/finding/describe-bearing-links.ts':
    'one in twenty of the tests named is clear where there is nothing',
  'src/lib/words/link/describe-tried.ts': 'p below 0.05 where nothing is linked is one in twenty',
  'src/client/console/tried-line.ts': 'p below 0.05 where nothing is linked is one in twenty',
  'src/lib/words/authority/describe-match.ts':
    'typed figures that fit another authority do so by coincidence',
  'src/lib/words/indicator/describe-funnel.ts': 'the inner funnel is drawn from chance in counting',
  'src/components/authority/StandingTable.astro': '5 in 100 figures lie outside a range of 95',
  'src/lib/words/authority/standing-file-columns.ts': '5 in 100 figures lie outside a range of 95',
  'src/pages/methods/_LevelForecasts.astro': '5% of pairs are told apart where all are alike',
  'src/pages/methods/_Unusual.astro': '5 in 100 figures lie outside a range of 95',
  'src/lib/query/guards/missing-averaged.ts': 'says that cells are not missing by chance',
  'src/lib/query/examples/figures.ts': 'says that cells are not missing by chance',
  'data/dictionary.csv': 'says that cells are not missing by chance',
  'data/indicators.csv': 'says that cells are not missing by chance',
  'data/README.md': 'says that cells are not missing by chance',
};

/** Where "excluded" is said of something else than an interval, and why it may be. */
const nothingIsExcluded: Readonly<Record<string, string>> = {
  'src/lib/query/print-sql.ts': 'a word of SQL',
};

/** Every place where chance is said of what is not among the places where it is meant. */
function unmeantChance(among: readonly ProjectFile[]): string[] {
  return findAll(
    among.filter(({ path }) => !(path in chanceIsMeant)),
    byChance,
  );
}

/** Every place where something is excluded without the interval in twenty that misses: in the same paragraph. */
function bareExclusions(among: readonly ProjectFile[]): string[] {
  return among
    .filter(({ path }) => !(path in nothingIsExcluded))
    .flatMap(({ path, text }) => {
      const marked = text.replaceAll(excluded, (word, at: number) => {
        const around = text.slice(Math.max(0, at - 300), at + 300);
        return oneInTwenty.test(around) ? word.replaceAll(/./g, ' ') : word;
      });
      return findAll([{ path, text: marked }], excluded);
    });
}

describe('the language of results', () => {
  it('has files to read', () => {
    expect(files.length).toBeGreaterThan(400);
    expect(read.some(({ path }) => path.endsWith('describe-bounds.ts'))).toBe(true);
  });

  it('calls support counted after by that name, in code as on pages', () => {
    expect(
      findAll(
        files.filter(({ path }) => !nameOfCheck.includes(path)),
        placebo,
      ),
    ).toEqual([]);
  });

  it('says how often a test would have been clear of zero, not that it would have found', () => {
    expect(findAll(read, wouldHaveBeenFound)).toEqual([]);
  });

  it('says chance only of what is chance', () => {
    expect(unmeantChance(read)).toEqual([]);
  });

  it('excludes nothing without the interval in twenty that misses the truth', () => {
    expect(bareExclusions(read)).toEqual([]);
  });

  it('is let pass only where there is a file to let pass', () => {
    const passed = [...Object.keys(chanceIsMeant), ...Object.keys(nothingIsExcluded)];
    expect(passed.filter((path) => !existsSync(path))).toEqual([]);
  });
});

describe('the language of results would be seen to fail', () => {
  const page = (text: string): ProjectFile[] => [{ path: 'src/pages/a.astro', text: readerText(text) }];

  it.each(['<p>Clearer than its placebo</p>', '<p>isPlacebo</p>'])('by %s', (text) => {
    expect(findAll(page(text), placebo)).toHaveLength(1);
  });

  it.each([
    '<p>A link of this size would have been found four times in five</p>',
    '<p>It would probably have been found</p>',
    '<p>It is as strong as with support counted after</p>',
  ])('by %s', (text) => {
    expect(findAll(page(text), wouldHaveBeenFound)).toHaveLength(1);
  });

  it('by chance where none is meant, and not where it is', () => {
    const text = '<p>Two would lie outside by chance</p>';
    expect(unmeantChance(page(text))).toHaveLength(1);
    expect(unmeantChance([{ path: 'src/components/link/CascadeKey.astro', text }])).toEqual([]);
  });

  it('by an exclusion alone, and not beside one interval in twenty', () => {
    expect(bareExclusions(page('<p>More than 0.2 is excluded</p>'))).toHaveLength(1);
    expect(bareExclusions(page(`<p>More is excluded</p>${'<br>'.repeat(200)}one in twenty`))).toHaveLength(1);
    expect(
      bareExclusions(page('<p>More than 0.2 is excluded; one interval in twenty misses the truth</p>')),
    ).toEqual([]);
  });
});
