import { liveHead, paths } from '../../shared/sync/protocol.ts';
import type { Clock } from './sync-desk.ts';
import type { Transport } from './transport.ts';

/** Without a word for so long the line is taken for dead: head office says something at least every twenty seconds. */
const quietMs = 50_000;
/** No honest word is longer. */
const mostChars = 10_000;

/** What hears the live line. */
export interface LiveHearer {
  /** The line stands: asking from time to time can wait. */
  readonly opened: () => void;
  /** The feed's head as head office just told it. */
  readonly head: (head: number) => void;
}

interface Listening extends Pick<Clock, 'after'> {
  readonly signal: AbortSignal;
}

/** Listens to head office until the line ends or the signal says so; whether it stood at all. Never throws: a cut line is no news. */
export async function listenLive(transport: Transport, hearer: LiveHearer, { signal, after }: Listening): Promise<boolean> {
  const quiet = new AbortController();
  const either = AbortSignal.any([signal, quiet.signal]);
  let heard = after(quietMs, () => quiet.abort());
  const alive = (): void => {
    heard();
    heard = after(quietMs, () => quiet.abort());
  };
  try {
    const response = await transport.open(paths.live, either);
    if (response?.body == null) return false;
    hearer.opened();
    for await (const head of headsIn(response.body, alive)) hearer.head(head);
    return true;
  } catch {
    return true;
  } finally {
    heard();
    quiet.abort();
  }
}

async function* headsIn(body: AsyncIterable<Uint8Array>, alive: () => void): AsyncGenerator<number> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const part of body) {
    alive();
    rest += decoder.decode(part, { stream: true }).replaceAll('\r\n', '\n');
    const words = rest.split('\n\n');
    rest = words.pop() ?? '';
    if (rest.length > mostChars) throw new Error('a word too long to be head office’s');
    for (const word of words) {
      const head = headIn(word);
      if (head !== undefined) yield head;
    }
  }
}

/** The head that one event of the stream tells, if it is one of ours. */
export function headIn(word: string): number | undefined {
  const lines = word.split('\n');
  const event = lines
    .find((line) => line.startsWith('event:'))
    ?.slice('event:'.length)
    .trim();
  const data = lines
    .filter((line) => line.startsWith('data:'))
    .map((line) => line.slice('data:'.length))
    .join('\n');
  if (event !== 'head' || data === '') return undefined;
  try {
    const told = liveHead.safeParse(JSON.parse(data));
    return told.success ? told.data.head : undefined;
  } catch {
    return undefined;
  }
}
