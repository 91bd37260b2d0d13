type Part = string | null | undefined | false;

const isSaid = (part: Part): part is string => part !== null && part !== undefined && part !== false && part !== '';

/** The parts that say something, in one line of a page for paper. */
export const joined = (...parts: readonly Part[]): string => parts.filter(isSaid).join(' · ');

/** The same, each on a line of its own. */
export const stacked = (...parts: readonly Part[]): string => parts.filter(isSaid).join('\n');
