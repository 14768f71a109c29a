// What Framework would fetch while it builds or the page while it runs (fonts, extensions of DuckDB) is left out.
export default {
  root: 'src',
  title: 'The same on Observable Framework',
  globalStylesheets: [],
  duckdb: { extensions: { json: null, parquet: null } },
  sidebar: false,
  toc: false,
  pager: false,
  footer: '',
};
