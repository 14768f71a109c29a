import { href } from '../../lib/site/address.ts';
import type { FoundPage } from './search-index.ts';

/** A found page as an item of a list: title, kind, the words around what was found. */
export function resultItem(page: FoundPage): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = href(page.raw_url);
  link.textContent = page.meta['title'] ?? page.raw_url;
  const kind = document.createElement('span');
  kind.className = 'micro';
  kind.textContent = page.filters['kind']?.[0] ?? '';
  const excerpt = document.createElement('p');
  excerpt.append(...markedText(page.excerpt));
  item.append(link, kind, excerpt);
  return item;
}

/** Text with its marks, and nothing else of what the markup may hold. */
export function markedText(markup: string): Node[] {
  const { body } = new DOMParser().parseFromString(markup, 'text/html');
  return [...body.childNodes].map((node) => {
    const text = node.textContent ?? '';
    if (node.nodeName !== 'MARK') return document.createTextNode(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}
