import type { Refusal } from '../../shared/refusal/refusal.ts';

interface JournalParts {
  /** Writes what stands now; gives the refusal when it could not. */
  readonly save: () => Promise<Refusal | undefined>;
  /** From the first unsaved change to the write. */
  readonly waitMs: number;
  /** From a failed write to the next try. */
  readonly retryMs: number;
  readonly tell: (refusal: Refusal | undefined) => void;
}

export interface Journal {
  readonly changed: () => void;
  /** Writes now what is unsaved, the words of the last moment too; gives the refusal when it could not. */
  readonly flush: () => Promise<Refusal | undefined>;
  /** Forgets what is unsaved and waits until nothing is under way. */
  readonly rest: () => Promise<void>;
}

/** Writes changes down soon after the first of a burst, one write at a time, again and again until it succeeds. */
export function draftJournal({ save, waitMs, retryMs, tell }: JournalParts): Journal {
  let unsaved = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay: Promise<Refusal | undefined> | undefined;

  const later = (ms: number) => {
    timer ??= setTimeout(() => void flush(), ms);
  };
  const write = async (): Promise<Refusal | undefined> => {
    unsaved = false;
    const refusal = await save();
    tell(refusal);
    if (refusal !== undefined) unsaved = true;
    underWay = undefined;
    if (unsaved) later(refusal === undefined ? 0 : retryMs);
    return refusal;
  };
  const flush = async (): Promise<Refusal | undefined> => {
    clearTimeout(timer);
    timer = undefined;
    if (!unsaved && underWay === undefined) return undefined;
    underWay ??= write();
    // What was typed while the last write was under way is not in it: once more, until nothing is left or it cannot be.
    return (await underWay) ?? flush();
  };
  return {
    changed: () => {
      unsaved = true;
      if (underWay === undefined) later(waitMs);
    },
    flush,
    rest: async () => {
      unsaved = false;
      clearTimeout(timer);
      timer = undefined;
      await underWay;
      unsaved = false;
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
