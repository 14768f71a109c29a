import type { Profile, ProfileRow } from './_profile.ts';
import { fieldOf, stripOf } from './_strips.ts';
import { trendOf } from './_trends.ts';

/** A row of a profile as the page shows it. */
export function rowProps(row: ProfileRow, profile: Profile) {
  const { indicator, format, year, value, text, among, move } = row;
  return {
    indicator,
    format,
    year,
    value,
    text,
    among,
    move,
    strip: profile.stands ? stripOf(row, profile) : '',
    ends: fieldOf(row).scale,
    trend: trendOf(row, profile),
  };
}
