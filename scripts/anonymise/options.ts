import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { fewestMembers } from '../../src/lib/disclosure/mdav.ts';
import { type IdentityLevel, identityLevels } from '../../src/lib/tables/identity-level.ts';
import { shortestSecret } from './identity.ts';

/** What a run is asked to do. */
export interface Options {
  from: string;
  to: string;
  level: IdentityLevel;
  /** How many authorities a group has at least. */
  size: number;
  secret: string;
  /** The indicators that may be left out, for the edition does not hold them. */
  without: readonly string[];
}

/** The options of the command line, or what is wrong with them. */
export async function readOptions(): Promise<Options | string> {
  const values = readArguments();
  if (typeof values === 'string') return values;
  if (!values.from) return 'Say where the official files are: --from <folder>.';
  const level = identityLevels.find((known) => known === values.identity);
  if (!level) return `--identity is ${identityLevels.join(' or ')}, not “${values.identity}”.`;
  const size = sizeOf(values.k, level);
  if (typeof size === 'string') return size;
  const secret = await readSecret(values['secret-file']);
  if ('refusal' in secret) return secret.refusal;
  return {
    from: values.from,
    to: values.to,
    level,
    size,
    secret: secret.text,
    without: listOf(values.without),
  };
}

/** The arguments as given, or which of them is not understood. */
function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        from: { type: 'string' },
        to: { type: 'string', default: 'data' },
        identity: { type: 'string', default: 'coded' },
        k: { type: 'string' },
        'secret-file': { type: 'string' },
        without: { type: 'string', default: '' },
      },
    });
    return values;
  } catch (cause) {
    if (cause instanceof TypeError)
      return `${cause.message}. Known are --from, --to, --identity, --k, --secret-file, --without.`;
    throw cause;
  }
}

/** The names in a list between commas, each once. */
function listOf(text: string): string[] {
  const names = text.split(',').map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}

/** How many authorities a group has at least, or why not. */
function sizeOf(text: string | undefined, level: IdentityLevel): number | string {
  if (text === undefined) return fewestMembers;
  if (level !== 'grouped') return '--k is the size of groups: give it with --identity grouped.';
  const size = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (size >= fewestMembers) return size;
  return `--k is a whole number of at least ${fewestMembers}, not “${text}”: fewer protect nobody.`;
}

/** The secret behind the codes, or what is wrong with it; the secret itself is never told. */
async function readSecret(file: string | undefined): Promise<{ text: string } | { refusal: string }> {
  const secret = file ? await readFile(file, 'utf8').catch(() => undefined) : process.env['AUTHORITY_SECRET'];
  if (file && secret === undefined) return { refusal: `The secret file cannot be read: ${file}.` };
  const text = secret?.trim() ?? '';
  if (text === '')
    return {
      refusal:
        'The secret behind the codes is missing: --secret-file <file>, or AUTHORITY_SECRET in the environment.',
    };
  if (text.length < shortestSecret)
    return {
      refusal: `The secret behind the codes can be guessed: give one of at least ${shortestSecret} characters.`,
    };
  return { text };
}
