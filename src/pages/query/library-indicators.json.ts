import { tableRows } from '../../content/inputs.ts';
import { sealedResponse } from '../../content/sealed-response.ts';
import type { LibraryIndicator } from '../../lib/tables/library-rows.ts';

/** The indicators of the library as a list of choices: too long for the page, fetched when a query asks for one. */
export function GET(): Response {
  const choices = tableRows<LibraryIndicator>('library_indicators')
    .map(({ indicator, title }) => ({ value: indicator, label: title }))
    .toSorted((a, b) => (a.label < b.label ? -1 : 1));
  return sealedResponse(choices);
}
