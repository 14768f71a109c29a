import { EngineFailure } from './failures.ts';
import { unpack } from './unpack.ts';

/** A file of our own site, unpacked if it is gzip. Fails as `offline`, `blocked`, `missing_file` or `corrupt_file`. */
export async function fetchFile(url: string): Promise<ArrayBuffer> {
  const name = new URL(url).pathname.split('/').pop() ?? url;
  const response = await request(url, name);
  try {
    if (!response.body) return new ArrayBuffer(0);
    return await new Response(await unpack(response.body)).arrayBuffer();
  } catch (error) {
    throw new EngineFailure(navigator.onLine ? 'corrupt_file' : 'offline', name, { cause: error });
  }
}

async function request(url: string, name: string): Promise<Response> {
  try {
    const response = await fetch(url);
    if (response.ok) return response;
    throw new EngineFailure('missing_file', `${name} (${response.status})`);
  } catch (error) {
    if (error instanceof EngineFailure) throw error;
    throw new EngineFailure(navigator.onLine ? 'blocked' : 'offline', name, { cause: error });
  }
}
