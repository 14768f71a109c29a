import { getCollection } from 'astro:content';
import type { ResultTable } from '../../lib/words/answer/describe-result-picture.ts';
import { methodWords } from '../../lib/words/link/method-names.ts';
import { everyLinkYear } from '../../lib/links/complete-years.ts';
import { exampleQueries } from '../../lib/query/examples.ts';
import { guardIndicators, type GuardIndicator } from '../../lib/query/guards.ts';
import { opening, openingAnswer } from './_opening.ts';

/** Everything the script of the page is told, beside what it reads from the page itself. */
export async function pageFacts() {
  return {
    edition: await edition(),
    standing: opening.id,
    result: await briefAnswer(),
    examples: [opening, ...exampleQueries].map(({ id, parameters }) => ({ id, parameters })),
    indicators: (await indicatorFacts()).map(({ indicator, role, shift, suppressed }) => ({
      indicator,
      role,
      shift,
      suppressed: Number(suppressed.toFixed(4)),
    })),
    lists: await choiceLists(),
  };
}

/** The first answer with six figures to each number: enough to sort and draw by; a download asks the database. */
async function briefAnswer(): Promise<ResultTable> {
  const { columns, rows } = await openingAnswer();
  const brief = (value: unknown): unknown =>
    typeof value === 'number' ? Number(value.toPrecision(6)) : value;
  return { columns, rows: rows.map((row) => row.map(brief)) };
}

/** The version of the data: the day on which the newest official file was fetched. */
export async function edition(): Promise<string> {
  const days = (await getCollection('sources')).map(({ data }) => data.retrieved).toSorted();
  return days.at(-1) ?? '';
}

/** What notes on statements, and lists of choices, need to know of each indicator. */
export async function indicatorFacts(): Promise<GuardIndicator[]> {
  const indicators = (await getCollection('indicators')).map(({ data }) => data);
  const cells = (await getCollection('observations')).flatMap(({ data }) => data.rows);
  return guardIndicators(indicators, cells);
}

/** The choices that do not follow from the indicators alone. */
async function choiceLists() {
  const cells = (await getCollection('observations')).map(({ id, data }) => ({ id, rows: data.rows }));
  const percentages = new Set(
    (await getCollection('indicators')).filter(({ data }) => data.unit.startsWith('%')).map(({ id }) => id),
  );
  const counted = cells.filter(
    ({ id, rows }) => percentages.has(id) && rows.some((row) => row.denominator !== null),
  );
  const outcomes = (await getCollection('indicators'))
    .map(({ data }) => data.tier)
    .filter((tier) => tier !== null);
  const methods = new Set(
    (await getCollection('links')).flatMap(({ data }) => data.rows.map((row) => row.method)),
  );
  return {
    authorities: (await getCollection('authorities')).map(({ id }) => id).toSorted(),
    counted: counted.map(({ id }) => id),
    years: everyLinkYear().toReversed(),
    methods: [...methods].map((method) => ({ value: method, label: methodWords(method).label })),
    tiers: [...new Set(outcomes)].toSorted(),
  };
}
