import type { PublishedFigure } from '../../lib/position/find-code-by-figures.ts';
import { EngineFailure } from '../engine/failures.ts';
import { fetchFile } from '../engine/fetch-file.ts';
import { parquetColumns } from '../engine/parquet.ts';

let fetched: Promise<PublishedFigure[]> | undefined;

/** Every published figure, fetched with the first question and kept for the page; a failed attempt may be repeated. */
export function publishedFigures(siteUrl: string): Promise<PublishedFigure[]> {
  fetched ??= fetchFigures(siteUrl).catch((error: unknown) => {
    fetched = undefined;
    throw error;
  });
  return fetched;
}

async function fetchFigures(siteUrl: string): Promise<PublishedFigure[]> {
  const file = 'data/observations.parquet';
  const bytes = await fetchFile(siteUrl, file);
  const columns = await parquetColumns(bytes).catch((error: unknown) => {
    throw new EngineFailure('corrupt_file', file, { cause: error });
  });
  const column = (name: string): unknown[] => {
    const values = columns.get(name);
    if (!values) throw new EngineFailure('corrupt_file', `${file} (${name})`);
    return values;
  };
  const [authorities, indicators, years] = [column('authority'), column('indicator'), column('year')];
  const [values, printed] = [column('value'), column('published')];
  return authorities.flatMap((authority, i) => {
    const value = values[i] ?? printedNumber(printed[i]);
    if (typeof value !== 'number') return [];
    return [
      { authority: String(authority), indicator: String(indicators[i]), year: Number(years[i]), value },
    ];
  });
}

/** A figure that is set aside here has no value, but its authority knows it as it was printed. */
function printedNumber(text: unknown): number | undefined {
  return typeof text === 'string' && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}
