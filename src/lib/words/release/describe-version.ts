import { longDate } from '../date.ts';

/**
 * What a link made with another version of the data must be read with; nothing where the versions are the same or the
 * link names none.
 *
 * @example describeVersion('2025-05-03.abc', '2025-11-20.def')[0] // 'This link was made with the data of 3 May 2025; …'
 */
export function describeVersion(made: string | undefined, current: string): string[] {
  if (made === undefined || made === current) return [];
  const [before, now] = [dateIn(made), dateIn(current)];
  if (before === undefined || now === undefined)
    return ['This link names a version of the data that is not one of ours; those of this page are used.'];
  if (before === now)
    return ['The tables were corrected since this link was made, so its numbers may differ.'];
  return [
    `This link was made with the data of ${longDate(before)}; this page holds those of ${longDate(now)}, so its numbers may differ.`,
  ];
}

/** The date in a version, where it has one. */
function dateIn(version: string): string | undefined {
  const date = version.slice(0, 10);
  return /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(date) ? date : undefined;
}
