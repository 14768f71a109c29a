/**
 * Closes every way out of a worker but `fetch`, which its caller replaces: what is asked for is refused, and what could
 * keep something on the device or tell another tab is taken away. Silences the console, to which DuckDB would print
 * the reader's statements. Self-contained, because its text also travels into a worker made from a blob.
 */
export function closeDoors(refuse: () => never): void {
  const closed = { value: refuse, writable: false, configurable: false };
  const doors = [
    'WebSocket',
    'WebSocketStream',
    'WebTransport',
    'EventSource',
    'RTCPeerConnection',
    'Worker',
    'SharedWorker',
    'importScripts',
    'BroadcastChannel',
    'indexedDB',
    'caches',
    'cookieStore',
  ];
  for (const door of doors) Object.defineProperty(globalThis, door, closed);
  XMLHttpRequest.prototype.open = refuse;
  const { StorageManager, console } = globalThis as {
    StorageManager?: { prototype: object };
    console?: object;
  };
  if (StorageManager) Object.defineProperty(StorageManager.prototype, 'getDirectory', closed);
  if (console) Object.assign(console, { log() {}, info() {}, warn() {}, error() {}, debug() {}, trace() {} });
}
