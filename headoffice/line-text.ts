import type { FeedPart } from './store/events.ts';

/** A line of the feed as text: the effect is a text already, the same for every desk. */
export const lineText = ({ effect, ...line }: FeedPart): string => `${JSON.stringify(line).slice(0, -1)},"effect":${effect}}`;
