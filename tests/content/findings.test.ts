import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFindingFiles } from '../../scripts/findings/read-finding-files.ts';
import { writeFindingPairs } from '../../scripts/findings/write-finding-pairs.ts';
import {
  type FindingPlace,
  findingThemes,
  lastFinding,
  placeWords,
} from '../../src/lib/words/finding/finding-names.ts';
import type { VerdictRow } from '../../src/lib/tables/result-rows.ts';
import type { Indicator } from '../../src/lib/tables/rows.ts';
import { causalWords } from './causal-words.ts';
import { rowsOf } from './every-pair.ts';

const root = join(import.meta.dirname, '../..');
const findings = await readFindingFiles(join(root, 'src/content/findings'));
const indicators = new Map(rowsOf<Indicator>('indicators').map((row) => [row.indicator, row]));

/** The value of a field that holds one word. */
function word(frontmatter: string, field: string): string {
  return new RegExp(`^${field}: (\\w+)$`, 'm').exec(frontmatter)?.[1] ?? '';
}

/** All that a finding says but its title and what it restates, which have to be as strong as the summary is. */
function ownWordsOf({ frontmatter, body }: { frontmatter: string; body: string }): string {
  return `${frontmatter.replace(/^title: .*$/m, '')}\n${body.replace(/<Found>.*<\/Found>/s, '')}`;
}

/** The numbers in a list of one field. */
function related(frontmatter: string): number[] {
  const inside = /^related: \[([^\]]*)\]$/m.exec(frontmatter)?.[1] ?? '';
  return inside.split(',').map(Number);
}

/** The frontmatter without what may hold digits: numbers of findings, definitions, and names of columns and indicators. */
function proseOf(frontmatter: string): string {
  return frontmatter
    .replaceAll(/^(?:number|related): .*$/gm, '')
    .replaceAll(/^ {4}definition:(?:.*\n {6})*.*$/gm, '')
    .replaceAll(/\b[a-z]+(?:_[a-z0-9]+)+\b/g, '');
}

describe('the findings', () => {
  it('are those of the summary, each once, none merged', () => {
    expect(findings.map(({ number }) => number)).toEqual(
      Array.from({ length: lastFinding }, (_, i) => i + 1),
    );
    expect(new Set(findings.map(({ slug }) => slug)).size).toBe(lastFinding);
  });

  it('are six that open, six features and thirteen that follow', () => {
    const count = (place: string) =>
      findings.filter(({ frontmatter }) => word(frontmatter, 'place') === place).length;
    expect(['opening', 'features', 'following'].map(count)).toEqual([6, 6, 13]);
    expect(findings.map((finding) => placeOf(finding.number, finding.frontmatter))).toHaveLength(lastFinding);
  });

  it('leave no theme empty', () => {
    const used = new Set(findings.map(({ frontmatter }) => word(frontmatter, 'theme')));
    expect([...used].sort()).toEqual(findingThemes.map(({ theme }) => theme).sort());
  });

  it('are related both to findings that exist and never to themselves', () => {
    const wrong = findings.filter(({ number, frontmatter }) =>
      related(frontmatter).some((other) => other === number || !(other >= 1 && other <= 25)),
    );
    expect(wrong).toEqual([]);
  });
});

/** Throws where the number does not belong to the place. */
function placeOf(number: number, frontmatter: string): string {
  return placeWords(number, word(frontmatter, 'place') as FindingPlace);
}

describe.each(findings)('finding $number, $slug', (finding) => {
  const { frontmatter, body, bears, supports, outcomes } = finding;

  it('names indicators that exist, supports as supports and outcomes as outcomes', () => {
    expect(bears.filter((id) => !indicators.has(id))).toEqual([]);
    expect(supports.filter((id) => indicators.get(id)?.role !== 'support')).toEqual([]);
    expect(outcomes.filter((id) => indicators.get(id)?.role !== 'outcome')).toEqual([]);
    expect([...supports, ...outcomes].filter((id) => !bears.includes(id))).toEqual([]);
  });

  it('says what would overturn a claim about outcomes, and what would test any other', () => {
    const isAboutOutcomes = word(frontmatter, 'claims') === 'outcomes';
    expect(/^overturn:$/m.test(frontmatter)).toBe(isAboutOutcomes);
    expect(/^would_test:$/m.test(frontmatter)).toBe(!isAboutOutcomes);
    expect(/^not_tested: /m.test(frontmatter)).toBe(!isAboutOutcomes && supports.length > 0);
    const tests = /^would_test:\n((?: {2}- .*\n)+)/m.exec(frontmatter)?.[1] ?? '';
    expect(tests.match(/speak against the claim/g)?.length ?? 0).toBe(tests.match(/^ {2}- /gm)?.length ?? 0);
    expect(tests).not.toMatch(/average over these pairs/);
  });

  it('has pairs unless nothing is measured', () => {
    expect(supports.length > 0 && outcomes.length > 0).toBe(
      word(frontmatter, 'directness') !== 'not_measured',
    );
  });

  it('says what was found, what figures can and cannot say, and what to ask', () => {
    const parts = ['Found', 'CanSay', 'CannotSay', 'Ask'].map(
      (part) => new RegExp(`<${part}>\\n\\n(.+?)\\n\\n</${part}>`, 's').exec(body)?.[1] ?? '',
    );
    expect(parts.every((text) => text.length > 50)).toBe(true);
    expect(parts[3]?.match(/^- .+\?$/gm)?.length).toBeGreaterThanOrEqual(3);
  });

  it('types no number in prose', () => {
    expect(body).not.toMatch(/\d/);
    expect(proseOf(frontmatter)).not.toMatch(/\d/);
  });

  it('words no link as a cause, where it does not restate what the report claims', () => {
    expect(ownWordsOf(finding).match(causalWords) ?? []).toEqual([]);
  });
});

describe('the claims', () => {
  const withClaim = (claims: string) =>
    findings.filter(({ frontmatter }) => word(frontmatter, 'claims') === claims);

  it('are about outcomes in the first finding only, and related links stand near eleven others', () => {
    expect(withClaim('outcomes').map(({ number }) => number)).toEqual([1]);
    const related = withClaim('practice').filter(({ supports }) => supports.length > 0);
    expect(related.map(({ number }) => number)).toEqual([5, 7, 8, 9, 10, 12, 13, 15, 16, 24, 25]);
    expect(related.every(({ frontmatter }) => word(frontmatter, 'directness') === 'related')).toBe(true);
  });
});

describe('the pairs', () => {
  it('stand in data/finding-pairs.csv as the findings name them', () => {
    const held = readFileSync(join(root, 'data/finding-pairs.csv'), 'utf8');
    expect(held === writeFindingPairs(findings), 'run npm run data:findings, then npm run data:links').toBe(
      true,
    );
  });

  it('all have a verdict', () => {
    const known = new Set(rowsOf<VerdictRow>('verdicts').map((row) => `${row.support} ${row.outcome}`));
    const named = findings.flatMap(({ supports, outcomes }) =>
      supports.flatMap((support) => outcomes.map((outcome) => `${support} ${outcome}`)),
    );
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((pair) => !known.has(pair))).toEqual([]);
  });
});

describe('the rules for prose', () => {
  it.each([
    'Supervision improves outcomes for children.',
    'Fewer vacancies lead to fewer repeat plans.',
    'Turnover caused the delay.',
    'Plans lasted longer because of sickness.',
    'Good managers make practice better.',
    'The effect of caseload on absence.',
    'It enabled staff to manage risk.',
    'Absence fell as a result.',
    'High caseloads drive staff away.',
    'The impact of support was large.',
  ])('find a cause in “%s”', (sentence) => {
    expect(sentence.match(causalWords)?.length).toBeGreaterThan(0);
  });

  it.each([
    'Fewer vacancies went with fewer repeat plans.',
    'Effective support was rare.',
    'The plan was made on time.',
  ])('let “%s” pass', (sentence) => {
    expect(sentence.match(causalWords)).toBeNull();
  });

  it('leave definitions their digits and take all others', () => {
    const frontmatter = 'number: 3\n    definition: >\n      1 to 5\n    why: a quarter of 12 places';
    expect(proseOf(frontmatter).match(/\d+/g)).toEqual(['12']);
  });
});
