import { addressOf } from '../site.ts';

/**
 * Addresses of the scripts that a page needs from the beginning: those it names, and what these import. Any other is
 * fetched when it is used.
 */
export async function eagerScripts(path: string): Promise<ReadonlySet<string>> {
  const html = await textAt(addressOf(path));
  const named = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, source = '']) => source);
  const found = new Set<string>();
  const follow = async (address: string): Promise<void> => {
    if (found.has(address)) return;
    found.add(address);
    await Promise.all(importedBy(await textAt(address)).map((each) => follow(new URL(each, address).href)));
  };
  await Promise.all(named.map((source) => follow(new URL(source, addressOf(path)).href)));
  return found;
}

/** What a built script imports at once: `import{a}from"./b.js"` and `import"./b.js"`, but not `import("./b.js")`. */
export function importedBy(code: string): string[] {
  return [...code.matchAll(/\b(?:from|import)\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g)].map(
    ([, name = '']) => name,
  );
}

async function textAt(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`eagerScripts not found: ${address}`);
  return await response.text();
}
