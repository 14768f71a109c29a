import { z } from 'astro/zod';
import { wordUses, type IndicatorWordsRow } from '../lib/tables/indicator-words.ts';

const columns = ['indicator', ...wordUses.map(({ column }) => column)];

/** A row of `data/indicator-words.csv`: a text for each use there is. */
export const wordsSchema = z.object(
  Object.fromEntries(columns.map((column) => [column, z.string()])),
) as unknown as z.ZodType<IndicatorWordsRow>;
