/** The sections of the site that exist today, in the order of the masthead. */
export const sections = [
  { label: 'Explore', path: '/explore/' },
  { label: 'Indicators', path: '/indicators/' },
  { label: 'Data', path: '/data/' },
] as const;
