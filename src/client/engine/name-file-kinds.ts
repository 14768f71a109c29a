/**
 * DuckDB asks of every file it is given whether it is one of two kinds that live in the browser's own file system. Where
 * those have no name (WebKitGTK, and any browser on a page without https), asking would be an error: here nothing is of
 * them. Self-contained, because its text also travels into the worker.
 */
export function nameFileKinds(): void {
  for (const name of ['FileSystemFileHandle', 'FileSystemSyncAccessHandle']) {
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: class {} });
  }
}
