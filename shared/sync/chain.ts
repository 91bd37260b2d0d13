import { chainStart } from './protocol.ts';

/** Gives the SHA-256 of a text in lower-case hexadecimal; the programs bring their platform's own. */
export type Hash = (text: string) => string;

/** The chain's next link: the hash of what was before with this event's own text. A changed, missing or moved text gives another chain. */
export const link = (hash: Hash, before: string, text: string): string => hash(`${before}\n${text}`);

/** The end of the chain after these texts. */
export const chainAfter = (hash: Hash, texts: readonly string[], before: string = chainStart): string =>
  texts.reduce((tail, text) => link(hash, tail, text), before);
