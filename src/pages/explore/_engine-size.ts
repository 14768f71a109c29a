import { z } from 'astro/zod';

const manifests: Record<string, unknown> = import.meta.glob('../../../public/engine/manifest.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const manifestSchema = z.object({ files: z.array(z.object({ bytes: z.int().positive() })).nonempty() });

/** How much a reader's browser fetches for the database, in bytes. */
export function engineSize(): number {
  const text = Object.values(manifests)[0];
  if (typeof text !== 'string')
    throw new Error('public/engine/manifest.json is not there: write it with npm run engine');
  const { files } = manifestSchema.parse(JSON.parse(text));
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
