import { chainStart } from './protocol.ts';

/** Gives the SHA-256 of a text in lower-case hexadecimal; the programs bring their platform's own. */
export type Hash = (text: string) => string;

/** What an event's text was before a person was erased from it: its own hash, and the hash of the chain behind it. */
export interface Original {
  readonly was: string;
  readonly link: string;
}

/**
 * The chain's next link: the hash of what was before with this event's own text. A changed, missing or moved text gives another chain. A text from which a person was erased
 * brings the link it had: whatever stands behind it proves it.
 */
export const link = (hash: Hash, before: string, text: string): string => originalOf(text)?.link ?? hash(`${before}\n${text}`);

/** The end of the chain after these texts. */
export const chainAfter = (hash: Hash, texts: readonly string[], before: string = chainStart): string =>
  texts.reduce((tail, text) => link(hash, tail, text), before);

const mark = /^\{"erased":\{"was":"([\da-f]{64})","link":"([\da-f]{64})"\}/u;

/** The text of an event from which a person was erased. */
export const erasedText = (original: Original, event: object): string =>
  JSON.stringify({ erased: { was: original.was, link: original.link }, ...event });

/** What an event's text was before a person was erased from it; undefined for one that stands as it was written. */
export function originalOf(text: string): Original | undefined {
  const [, was, tail] = mark.exec(text) ?? [];
  return was === undefined || tail === undefined ? undefined : { was, link: tail };
}

/** Was a person erased from this text? */
export const isErasedText = (text: string): boolean => originalOf(text) !== undefined;

/** Are these the same event's text, whether a person was erased from one of them, from both or from neither? */
export const isSameText = (hash: Hash, one: string, other: string): boolean =>
  one === other || (originalOf(one)?.was ?? hash(one)) === (originalOf(other)?.was ?? hash(other));
