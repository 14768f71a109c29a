/** The sections of the site that exist today, in the order of the masthead. */
export const sections = [
  { label: 'Findings', path: '/findings/' },
  { label: 'Outcomes', path: '/outcomes/' },
  { label: 'Links', path: '/links/' },
  { label: 'Explore', path: '/explore/' },
  { label: 'Indicators', path: '/indicators/' },
  { label: 'Authorities', path: '/authorities/' },
  { label: 'Query', path: '/query/' },
  { label: 'Data', path: '/data/' },
  { label: 'Methods', path: '/methods/' },
] as const;
