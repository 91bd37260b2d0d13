import type { ImportMapping } from '../../../shared/contract/importing.ts';
import { fingerprint } from '../../store/fingerprint.ts';

/** How the rows of one file are told apart, so that importing it again adds nothing. */
export interface RowKeys {
  /** The reference of a row; undefined when an earlier row of the file has the same key. */
  readonly reference: (key: string, cells: readonly string[]) => string | undefined;
}

/**
 * A register is known by the names of its columns, a row by the key in its key column. Where a file has no such column a row is known
 * by all it says, and the second of two equal rows as the second.
 */
export function rowKeys(header: readonly string[], { columns }: ImportMapping): RowKeys {
  const register = fingerprint(header.join('\n').toLowerCase()).slice(0, 10);
  const seen = new Map<string, number>();
  const hasKeys = columns.includes('key');
  return {
    reference: (key, cells) => {
      const own = hasKeys ? key : `=${fingerprint(cells.join('\n')).slice(0, 24)}`;
      const before = seen.get(own) ?? 0;
      seen.set(own, before + 1);
      if (before === 0) return `${register}#${own}`;
      return hasKeys ? undefined : `${register}#${own}.${before + 1}`;
    },
  };
}
