import type { LinkMethod } from '../../tables/result-rows.ts';

/** The methods in the order of the cascade, with what each step takes away. */
export const cascadeSteps: readonly {
  method: LinkMethod;
  name: string;
  /** Where it is explained on the page of methods. */
  anchor: string;
  words: string;
}[] = [
  {
    method: 'naive_pooled',
    name: 'Pooled',
    anchor: 'naive',
    words:
      'Pool every authority and year and correlate. It takes rows of one authority for strangers, so it is far too sure; shuffled data show by how much.',
  },
  {
    method: 'latest_pearson',
    name: 'Latest year',
    anchor: 'latest',
    words: 'Take the latest year alone. Each authority counts once, but one year is a small sample.',
  },
  {
    method: 'latest_spearman',
    name: 'Latest year, by rank',
    anchor: 'latest',
    words: 'Use ranks instead of values, so that no far-off authority can make a link.',
  },
  {
    method: 'latest_partial',
    name: 'Latest year, given poverty',
    anchor: 'latest',
    words: 'Hold child poverty equal in that year.',
  },
  {
    method: 'between',
    name: 'Between',
    anchor: 'between',
    words: 'Average each authority over its years and compare authorities: all the years, each place once.',
  },
  {
    method: 'between_poverty',
    name: 'Between, given poverty',
    anchor: 'adjusted',
    words: 'Hold child poverty equal: part of what looked like support was deprivation.',
  },
  {
    method: 'between_poverty_london',
    name: 'Between, given poverty and London',
    anchor: 'adjusted',
    words: 'Ask whether London is like elsewhere: most of what was left was London.',
  },
  {
    method: 'between_poverty_region',
    name: 'Between, given poverty and region',
    anchor: 'adjusted',
    words: 'Hold all nine regions equal.',
  },
  {
    method: 'neighbour_gap',
    name: 'Against ten neighbours',
    anchor: 'neighbours',
    words: 'Compare each authority with its statistical neighbours, as directors do.',
  },
  {
    method: 'within',
    name: 'Within',
    anchor: 'within',
    words: 'Follow each authority over time: what is lasting about a place cancels out.',
  },
  {
    method: 'within_lag',
    name: 'Within, a year earlier',
    anchor: 'lag',
    words: 'Count the support a year before the outcome.',
  },
  {
    method: 'within_placebo',
    name: 'Placebo: a year too late',
    anchor: 'lag',
    words: 'Count it a year too late, where nothing should be found.',
  },
];
