import type { FastifyBaseLogger } from 'fastify';

/** Everything head office's log may say. Nobody's name, number, words or address stands in any of it. */
export interface LogLine {
  readonly did:
    | 'answered'
    | 'failed'
    | 'stumbled'
    | 'wentBack'
    | 'lostConnection'
    | 'feedNotRead'
    | 'noncesKept'
    | 'notErased'
    | 'notEscalated'
    | 'notFilled'
    | 'tookUp'
    | 'parkedNotRead'
    | 'notRead';
  readonly method?: string;
  /** The route's pattern, never what stood in its place. */
  readonly route?: string;
  readonly status?: number;
  readonly problem?: string | undefined;
  readonly ms?: number;
  readonly branch?: number | undefined;
  /** The desk's number within its branch. */
  readonly desk?: number | undefined;
  readonly events?: number;
  /** A complaint's id. */
  readonly complaint?: string;
  readonly trouble?: Trouble;
}

/** What can be said of an error without what it says: messages of databases and schemas carry the very values that were wrong. */
interface Trouble {
  readonly name: string;
  readonly code: string | undefined;
  readonly at: readonly string[];
}

export function troubleOf(error: unknown): Trouble {
  if (!(error instanceof Error)) return { name: typeof error, code: undefined, at: [] };
  const code = 'code' in error && (typeof error.code === 'string' || typeof error.code === 'number') ? String(error.code) : undefined;
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  return { name: error.name, code, at: at.slice(0, 8).map((line) => line.trim()) };
}

/** Fastify's own lines come through these: nothing of a request but its method, nothing of an error but its kind. */
export const serializers = {
  req: ({ method }: { readonly method?: string }) => ({ method: method ?? '' }),
  res: ({ statusCode }: { readonly statusCode?: number }) => ({ statusCode: statusCode ?? 0 }),
  err: (error: Error) => ({ type: error.name, message: '', stack: troubleOf(error).at.join('\n') }),
};

export const writeLog = (log: FastifyBaseLogger, level: 'info' | 'warn' | 'error', line: LogLine): void => log[level](line, line.did);
