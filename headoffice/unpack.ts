import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { ok, refused, type Result } from '../shared/result.ts';
import { protocolVersion, spokenWith } from '../shared/sync/event.ts';
import { limits, type Problem } from '../shared/sync/protocol.ts';
import { depthOf } from './depth.ts';

const unzip = promisify(gunzip);

/** No request nests deeper: the events inside are texts of their own. */
const deepest = 8;

/** What a request's bytes say, unpacked no further than `limits.bytes`; a problem where they are too many, too deep or no JSON, or of a desk whose version is not `spoken` here. */
export async function unpack(
  bytes: Uint8Array,
  encoding: string | undefined,
  spoken = spokenWith(protocolVersion),
): Promise<Result<unknown, Problem>> {
  const plain = await inflated(bytes, encoding);
  if (!plain.ok) return plain;
  const text = Buffer.from(plain.value).toString('utf8');
  if (depthOf(text) > deepest) return refused({ problem: 'badRequest' });
  return read(text, spoken);
}

async function inflated(bytes: Uint8Array, encoding: string | undefined): Promise<Result<Uint8Array, Problem>> {
  if (encoding === undefined || encoding === 'identity') return ok(bytes);
  if (encoding !== 'gzip') return refused({ problem: 'badRequest' });
  try {
    return ok(await unzip(bytes, { maxOutputLength: limits.bytes }));
  } catch (error) {
    const isBomb = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return refused({ problem: isBomb ? 'tooLarge' : 'badRequest' });
  }
}

function read(text: string, { oldest, newest }: ReturnType<typeof spokenWith>): Result<unknown, Problem> {
  try {
    const said: unknown = JSON.parse(text);
    if (typeof said !== 'object' || said === null) return refused({ problem: 'badRequest' });
    if ('version' in said && typeof said.version === 'number') {
      if (said.version < oldest) return refused({ problem: 'tooOld' });
      if (said.version > newest) return refused({ problem: 'tooNew' });
    }
    if ('events' in said && Array.isArray(said.events) && said.events.length > limits.events) return refused({ problem: 'tooLarge' });
    return ok(said);
  } catch {
    return refused({ problem: 'badRequest' });
  }
}
