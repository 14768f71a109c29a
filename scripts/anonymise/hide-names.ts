import { regions } from '../../src/lib/tables/table.ts';
import { hashOf, type HiddenName, wordsOf } from '../checks/hidden-names.ts';
import type { Register } from '../sources/register.ts';

/** Names and short forms that are English words too, by their hash. */
const ordinaryWords: ReadonlySet<string> = new Set([
  'e00983b4cb56f614306602018fc5cba7',
  'e5b3da3f557f723f00c75e1910bebca4',
  '7fcb2d0c035e337e273d062313707b01',
  '7adb788ab6c175a1d13c0b0ef20424f7',
  'a4681f47ed9a025ee52da5087eb577a0',
  'e10c815e33709669f9ab9e44fdd4a616',
  'e0925633ff41109de59b622ab5e9a00e',
  '55564ed3c427e4cf55ccd0144a35fd48',
  '8a1b58bf4367dfcf130b102de92a91ec',
]);

/** Every authority of the register, those that are left out included, under all names, codes and numbers it has had. */
export function hideRegister({ authorities, byArea }: Register): HiddenName[] {
  const names = [...authorities.values()].map(({ name }) => name);
  return [
    ...hideNames(names),
    ...[...byArea.keys()].map((code) => hide([code], 'code')),
    ...[...authorities.keys()].map((number) => hide([String(number)], 'number')),
  ];
}

/** These names in every form in which they are looked for, each form once. */
export function hideNames(names: readonly string[]): HiddenName[] {
  const own = names.map((name) => wordsOf(coreOf(name)));
  const forms = names.flatMap((name) => [...shortForms(name), ...spellings(wordsOf(coreOf(name)))]);
  const hidden = [...own.map((words) => hide(words, 'name')), ...forms.map((words) => hide(words, 'form'))];
  return [...Map.groupBy(hidden, ({ hash }) => hash).values()].flatMap(([first]) => first ?? []);
}

function hide(words: readonly string[], kind: HiddenName['kind']): HiddenName {
  const hash = hashOf(words.join(' '));
  return {
    hash,
    first: hashOf(words[0] ?? ''),
    words: words.length,
    kind,
    ordinary: ordinaryWords.has(hash),
  };
}

const rank =
  /^(?:(?:royal |london |metropolitan )?borough of|city of|county of|county) | (?:council|borough|city|ua)$/gi;

/**
 * The name without its rank, which a text may put before it, after it or nowhere. One that is then the name of a region
 * keeps it.
 */
function coreOf(name: string): string {
  const [before = name] = name.split(/, (?:city|county) of$/i);
  const core = before.replaceAll(rank, '');
  return regions.some((region) => region === core) ? before : core;
}

/** What people say of a name of several parts: `A` and `B` of “A and B” and of “A upon B”, `A` of “A-on-B”. */
function shortForms(name: string): string[][] {
  const core = coreOf(name);
  const parts = core.split(/, | and | with | & |[ -]upon[ -]/i);
  return [...parts, ...core.split(/[ -]on[ -]/i).slice(0, 1)]
    .map(wordsOf)
    .filter((words) => words.length > 0);
}

/** Names of several words written as one, and “Saint” in full. */
function spellings(words: readonly string[]): string[][] {
  const saint = words.map((word) => (word === 'st' ? 'saint' : word));
  return [saint, [words.join('')], [saint.join('')]];
}
