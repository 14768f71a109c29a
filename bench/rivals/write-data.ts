import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetToArrow } from '../../src/client/engine/parquet-to-arrow.ts';
import { withDatabase } from '../../scripts/node/database.ts';
import * as pair from './pair.ts';
import { tablesAsked } from './questions.ts';

/** Writes everything the rivals' pages read, made from the published tables, into a folder of its own. */
export async function writeData(published: string, folder: string): Promise<string> {
  const data = join(folder, 'data');
  mkdirSync(data, { recursive: true });
  await writeArrowTables(published, data);
  await writePoints(published, join(data, 'points.json'));
  const constants = Object.entries(pair).map(
    ([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`,
  );
  writeFileSync(join(data, 'pair.js'), constants.join(''));
  return data;
}

/**
 * The published Parquet tables as Arrow files, which DuckDB takes in without a reader. Its own Parquet reader is an
 * extension that is fetched from a third party and is in no package.
 */
async function writeArrowTables(published: string, to: string): Promise<void> {
  for (const name of tablesAsked) {
    const parquet = new Uint8Array(readFileSync(join(published, `${name}.parquet`)));
    writeFileSync(join(to, `${name}.arrow`), await parquetToArrow(parquet.buffer));
  }
}

/** The points of the pair alone, as a page that only draws them would have them. */
async function writePoints(published: string, file: string): Promise<void> {
  const points = await withDatabase(async (connection) => {
    await connection.run(`CREATE VIEW panel AS FROM '${join(published, 'panel.parquet')}'`);
    return (await connection.runAndReadAll(pair.pointsSql)).getRowObjectsJson();
  });
  writeFileSync(file, JSON.stringify(points));
}
