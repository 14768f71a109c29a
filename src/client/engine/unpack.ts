/**
 * The bytes of a file that may still be gzip: some hosts unpack a `.gz` on the way (Content-Encoding) and others hand
 * it over as it is, so the first two bytes decide. Self-contained, because its text also travels into the worker.
 */
export async function unpack(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const [probe, whole] = body.tee();
  const reader = probe.getReader();
  const head: number[] = [];
  while (head.length < 2) {
    const { value, done } = await reader.read();
    if (done) break;
    head.push(...value.subarray(0, 2));
  }
  void reader.cancel(); // settles only when the other branch is done
  const isGzip = head[0] === 0x1f && head[1] === 0x8b;
  return isGzip ? whole.pipeThrough(new DecompressionStream('gzip')) : whole;
}
