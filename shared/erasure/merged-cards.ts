/** Two cards that became one. */
interface Merged {
  readonly kept: string;
  readonly gone: string;
}

/** A person's card with every card that was merged into it, directly or by way of another. */
export function mergedCards(card: string, merges: readonly Merged[]): readonly string[] {
  const found = new Set([card]);
  for (const one of found) for (const { kept, gone } of merges) if (kept === one) found.add(gone);
  return [...found];
}
