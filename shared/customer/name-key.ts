/** Spaces that cannot be seen: Thai text is often typed with them between words. */
const invisible = /[\u00AD\u200B-\u200D\u2060]/gu;

/**
 * A name folded for search: one Unicode form, lower case, ё as е, one space between words, nothing invisible. Thai letters and
 * their marks stay as they are: folding them would change the word.
 */
export const nameKey = (name: string): string =>
  name.normalize('NFC').replaceAll(invisible, '').toLowerCase().replaceAll('ё', 'е').replaceAll(/\s+/gu, ' ').trim();
