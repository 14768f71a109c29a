/** A worker whose whole text travels with the page's script and starts from a blob, so that the page's policy binds it. */
declare module '*?worker&inline' {
  const InlineWorker: new (options?: { name?: string }) => Worker;
  export default InlineWorker;
}
