/** What a process of the bench can be asked for, by name. */
export type Methods = Readonly<Record<string, (input: never) => unknown>>;

/** Answers the process that started this one, one thing at a time, until it ends or lets go. */
export function answerParent(methods: Methods): void {
  let last: Promise<unknown> = Promise.resolve();
  process.on('message', ({ id, method, input }: { readonly id: number; readonly method: string; readonly input: never }) => {
    last = last.then(async () => {
      try {
        return process.send?.({ id, value: (await methods[method]?.(input)) ?? null });
      } catch (problem) {
        return process.send?.({ id, problem: problem instanceof Error ? (problem.stack ?? problem.message) : String(problem) });
      }
    });
  });
  for (const end of ['disconnect', 'SIGTERM'] as const) process.on(end, () => process.exit(0));
}

/** What this process has cost so far: milliseconds of computing, and the most memory it ever held, MB. */
export function costOf(): { readonly cpuMs: number; readonly peakMb: number } {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return { cpuMs: (userCPUTime + systemCPUTime) / 1_000, peakMb: maxRSS / 1_024 };
}
