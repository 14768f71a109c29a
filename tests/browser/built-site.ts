import { join } from 'node:path';

/** The folder of the built site: `DIST` names another than the one `npm run build` writes. */
export const builtSite = process.env['DIST'] ?? join(import.meta.dirname, '../../dist');
