/** What is shown of one authority: a value for each indicator in a fixed order, null where there is none. */
export type Profile = readonly (number | null)[];
