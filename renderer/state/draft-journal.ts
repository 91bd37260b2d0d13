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
  /** Writes now what is unsaved. */
  readonly flush: () => Promise<void>;
  /** Forgets what is unsaved and waits until nothing is under way. */
  readonly rest: () => Promise<void>;
}

/** Writes changes down soon after the first of a burst, one write at a time, again and again until it succeeds. */
export function draftJournal({ save, waitMs, retryMs, tell }: JournalParts): Journal {
  let unsaved = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay: Promise<void> | undefined;

  const later = (ms: number) => {
    timer ??= setTimeout(() => void flush(), ms);
  };
  const write = async () => {
    unsaved = false;
    const refusal = await save();
    tell(refusal);
    if (refusal !== undefined) unsaved = true;
    underWay = undefined;
    if (unsaved) later(refusal === undefined ? 0 : retryMs);
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    if (unsaved && underWay === undefined) underWay = write();
    return underWay ?? Promise.resolve();
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
