/** How far a long piece of work is, by running time. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** Milliseconds it will still take; null until there is something to reckon from. */
  readonly leftMs: number | null;
}

/** Reckons what is left from what was done since it began here: what an earlier start of the program did tells nothing about today's line. */
export function estimate(running: () => number): (done: number, total: number) => Progress {
  const began = running();
  let first: number | undefined;
  return (done, total) => {
    first ??= done;
    const took = running() - began;
    const did = done - first;
    const left = Math.max(0, total - done);
    const leftMs = did > 0 && took >= 1_000 ? Math.round((left * took) / did) : null;
    return { done: Math.min(done, total), total, leftMs };
  };
}
