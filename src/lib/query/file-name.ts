/** Names that some systems keep for devices. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Longer names are cut, so that any system can keep them. */
const longest = 60;

/**
 * A name for a file from words that may come from anywhere: small letters, digits and hyphens, whatever stands in them.
 *
 * @example fileName('../Links: "agency"', 'csv') // 'links-agency.csv'
 */
export function fileName(words: string, ending: 'csv' | 'json' | 'parquet' | 'svg' | 'png' | 'sql'): string {
  const plain = words
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, longest)
    .replace(/-+$/, '');
  return `${plain === '' || devices.test(plain) ? 'support-atlas' : plain}.${ending}`;
}
