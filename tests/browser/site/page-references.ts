import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A page or style sheet with what it refers to. */
export interface Referring {
  /** Address of the file on the site, such as `/links/` or `/_astro/page.css`. */
  address: string;
  references: string[];
}

/** Attributes that hold an address. */
const attributes = /\s(?:href|src|poster|action|data|xlink:href)=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;
const sets = /\s(?:srcset|imagesrcset)=(?:"([^"]*)"|'([^']*)')/g;
const urls = /url\(\s*["']?([^"')]+)["']?\s*\)/g;

/** Every file of a folder by its address from the root of the site. */
export function filesOf(folder: string): Set<string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).join('/')),
  );
}

/** What every page and style sheet of the folder refers to, each address as it is written there, once. */
export function referencesIn(folder: string, files: ReadonlySet<string>): Referring[] {
  return [...files]
    .filter((file) => /\.(html|css)$/.test(file) && !file.startsWith('/pagefind/'))
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const found = file.endsWith('.css') ? matches(text, urls) : referencesOf(text);
      return { address: file.replace(/\/index\.html$/, '/'), references: [...new Set(found)] };
    });
}

/** The addresses in a page. What stands between the tags of a script, and in comments, is no markup. */
export function referencesOf(html: string): string[] {
  const markup = html
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll(/(<script\b[^>]*>)[\s\S]*?<\/script>/g, '$1')
    .replaceAll(/>[^<]+</g, '><');
  const listed = matches(markup, sets).flatMap((set) =>
    set.split(/,\s+/).map((part) => part.trim().split(/\s+/, 1)[0] ?? ''),
  );
  return [...matches(markup, attributes), ...listed].map(decoded);
}

/** The identifiers of a page, of a drawing too. */
export function identifiersOf(html: string): Set<string> {
  const markup = html.replaceAll(/(<script\b[^>]*>)[\s\S]*?<\/script>/g, '$1');
  return new Set(matches(markup, /\s(?:id|name)=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g).map(decoded));
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

/** The signs that markup writes by name or number. */
function decoded(text: string): string {
  return text
    .replaceAll(/&#x([\da-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replaceAll(/&#(\d+);/g, (_, number: string) => String.fromCodePoint(Number(number)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
