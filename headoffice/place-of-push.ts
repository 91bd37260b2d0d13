import { ok, refused, type Result } from '../shared/result.ts';
import { chainAfter, isErasedText, isSameText } from '../shared/sync/chain.ts';
import type { Problem } from '../shared/sync/protocol.ts';
import { keepable } from './store/events.ts';
import { sha256 } from './signature.ts';

/** What head office has of a desk's queue, and how it reads what it has. */
export interface Queue {
  readonly lastS: number;
  readonly tail: string;
  readonly bodies: (from: number, to: number) => Promise<readonly string[]>;
}

/** Which events of a push are new: the first of them has this place in the desk's queue. */
export interface Fresh {
  readonly from: number;
  readonly texts: readonly string[];
}

/**
 * Where a push belongs in its desk's queue. Events that head office has already must be the same bytes (another disk under the same name sends others); what is new
 * must begin where the queue ends and make the chain the desk says. The chain alone places a push of which no text can be read.
 */
export async function placeOfPush(texts: readonly string[], tail: string, queue: Queue): Promise<Result<Fresh, Problem>> {
  const next = queue.lastS + 1;
  if (texts.length === 0) return ok({ from: next, texts });
  // A text from which somebody was erased brings its own link, wherever it stands: then the texts have to say where they belong.
  const first = texts.some(isErasedText) ? firstOf(texts) : undefined;
  return first === undefined && chainAfter(sha256, texts, queue.tail) === tail
    ? ok({ from: next, texts })
    : placedBy(first ?? firstOf(texts), { texts, tail, queue });
}

interface Placing {
  readonly texts: readonly string[];
  readonly tail: string;
  readonly queue: Queue;
}

/** Where texts belong by the place the first of them claims. */
async function placedBy(first: number | undefined, { texts, tail, queue }: Placing): Promise<Result<Fresh, Problem>> {
  const next = queue.lastS + 1;
  if (first === undefined) return refused({ problem: 'broken' });
  if (first > next) return refused({ problem: 'gap', expected: next });
  const known = texts.slice(0, next - first);
  const forkedAt = await firstOther(known, first, queue);
  if (forkedAt !== undefined) return refused({ problem: 'forked', at: forkedAt });
  const rest = texts.slice(known.length);
  return rest.length === 0 || chainAfter(sha256, rest, queue.tail) === tail
    ? ok({ from: next, texts: rest })
    : refused({ problem: 'broken' });
}

async function firstOther(known: readonly string[], first: number, queue: Queue): Promise<number | undefined> {
  if (known.length === 0) return undefined;
  const bodies = await queue.bodies(first, first + known.length - 1);
  const at = known.findIndex((text, index) => !isSameText(sha256, bodies[index] ?? '', keepable(text)));
  return at === -1 ? undefined : first + at;
}

/** The place that the first text claims, reckoned back from the first that can be read. */
function firstOf(texts: readonly string[]): number | undefined {
  for (const [index, text] of texts.entries()) {
    const s = claimed(text);
    if (s !== undefined && s - index >= 1) return s - index;
  }
  return undefined;
}

function claimed(text: string): number | undefined {
  try {
    const said: unknown = JSON.parse(text);
    return typeof said === 'object' && said !== null && 's' in said && Number.isSafeInteger(said.s) ? Number(said.s) : undefined;
  } catch {
    return undefined;
  }
}
