import { hashListName } from '../lib/tables/hash-list.ts';
import { sealFacts } from '../lib/tables/sealed-facts.ts';
import { inputText } from './inputs.ts';

/** Facts for a page's script to fetch, sealed with the published tables they were made from. */
export function sealedResponse(facts: unknown): Response {
  const text = sealFacts(facts, inputText(`public/data/${hashListName}`));
  return new Response(text, { headers: { 'content-type': 'application/json' } });
}
