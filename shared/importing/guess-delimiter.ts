export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

const mostLines = 50;

/** What stands between the columns: the sign that the first lines have most evenly, outside quotes; a comma when none is there. */
export function guessDelimiter(text: string): Delimiter {
  const lines = countPerLine(text);
  const scored = delimiters.map((delimiter, place) => ({ delimiter, ...evenness(lines.map((counts) => counts[place] ?? 0)) }));
  const best = scored.toSorted((one, other) => other.even - one.even || other.count - one.count)[0];
  return best === undefined || best.count === 0 ? ',' : best.delimiter;
}

/** How many of the lines have as many of it as the first one, which names the columns. */
function evenness(counts: readonly number[]): { readonly even: number; readonly count: number } {
  const [count = 0] = counts;
  return { count, even: count === 0 ? 0 : counts.filter((one) => one === count).length };
}

/** For each of the first lines, how often each sign stands in it outside quotes. */
function countPerLine(text: string): readonly (readonly number[])[] {
  const lines: number[][] = [];
  let counts = delimiters.map(() => 0);
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '\n') {
      lines.push(counts);
      if (lines.length === mostLines) return lines;
      counts = delimiters.map(() => 0);
    } else counts = counts.map((count, place) => (delimiters[place] === character ? count + 1 : count));
  }
  return [...lines, counts].filter((line) => line.some((count) => count > 0));
}
