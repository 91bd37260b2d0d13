import type { ImportField } from '../contract/importing.ts';
import { columnNames } from './column-names.ts';

/**
 * What each column of a file most likely is, by its name in any of three languages; a field is given to the column that names it
 * most surely, and every other column is kept as a note.
 */
export function guessMapping(header: readonly string[]): ImportField[] {
  const keys = header.map(columnKey);
  const taken = new Map<number, ImportField>();
  for (const [field, words] of columnNames) {
    const found = words.map((word) => keys.findIndex((key, column) => key === word && !taken.has(column))).find((column) => column !== -1);
    if (found !== undefined) taken.set(found, field);
  }
  return header.map((_, column) => taken.get(column) ?? 'note');
}

/** A column's name folded: lower case, ё as е, words parted by one space, no signs around them. */
const columnKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_\-./\\()?:,*]+/gu, ' ')
    .trim()
    .replaceAll('ё', 'е');
