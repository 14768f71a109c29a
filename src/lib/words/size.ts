import { formatNumber } from './number.ts';

/**
 * The size of a file for a reader deciding whether to fetch it: kilobytes and megabytes of a thousand.
 *
 * @example formatSize(412345) // '412 KB'
 */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 999_500) return `${formatNumber(bytes / 1000, { digits: bytes < 9950 ? 1 : 0 })} KB`;
  return `${formatNumber(bytes / 1e6, { digits: 1 })} MB`;
}
