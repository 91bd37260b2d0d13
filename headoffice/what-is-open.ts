/** What this start has opened, and how it ends. */
export interface WhatIsOpen {
  /** Remembers how to close something; false, with it closed at once, when the end has begun already. */
  readonly add: (close: () => Promise<unknown>) => boolean;
  /** Closes everything in order, the last opened first, and ends the process; a second call changes nothing. */
  readonly end: (code: number, why?: string) => Promise<void>;
}

/** Longer than PostgreSQL gets to write what it has. */
const longestEnd = 45_000;

export function whatIsOpen(say: (line: string) => void): WhatIsOpen {
  const closes: (() => Promise<unknown>)[] = [];
  let isEnding = false;
  return {
    add: (close) => {
      if (isEnding) void close();
      else closes.push(close);
      return !isEnding;
    },
    end: async (code, why) => {
      if (isEnding) return;
      isEnding = true;
      if (why !== undefined) say(why);
      setTimeout(() => process.exit(code === 0 ? 1 : code), longestEnd).unref();
      for (const close of closes.toReversed()) await close().catch(() => undefined);
      process.exit(code);
    },
  };
}
