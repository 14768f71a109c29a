import { sha256 } from './sha256.ts';

/**
 * Facts as JSON for a page's script to fetch, under a seal: the SHA-256 of the list of published tables they were made
 * from and of their own text. Facts of which a byte has changed, or made from other tables than the page, do not open.
 */
export function sealFacts(facts: unknown, hashList: string): string {
  const text = JSON.stringify(facts);
  return `{"seal":"${sealOf(text, hashList)}","facts":${text}}`;
}

/** What was sealed with these tables; undefined when the text is not what was sealed, or was sealed with others. */
export function openFacts(text: string, hashList: string): unknown {
  const [, seal, facts] = /^\{"seal":"([0-9a-f]{64})","facts":(.*)\}$/s.exec(text) ?? [];
  if (facts === undefined || sealOf(facts, hashList) !== seal) return undefined;
  return JSON.parse(facts);
}

function sealOf(facts: string, hashList: string): string {
  return sha256(new TextEncoder().encode(`${hashList}\n${facts}`));
}
