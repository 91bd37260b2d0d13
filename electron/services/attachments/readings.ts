import type { EmployeeId, WorkRecordId } from '../../../shared/ids.ts';
import type { FileStore } from '../../store/file-store.ts';

/** Whoever asks for nothing more of a file for so long has laid it away, milliseconds. */
const layAway = 10 * 60_000;

/** One piece of a file for one person. */
export interface Piece {
  readonly attachment: WorkRecordId;
  readonly by: EmployeeId;
  /** Where it begins, where it ends, and how long the file is. */
  readonly from: number;
  readonly to: number;
  readonly size: number;
  readonly now: number;
}

const books = new WeakMap<FileStore, Map<string, number>>();

/** Does a reading of the file begin with this piece? One does with the first piece and with whatever somebody asks for who is not reading it; the last piece ends it. */
export function isOpened(files: FileStore, { attachment, by, from, to, size, now }: Piece): boolean {
  const book = books.get(files) ?? new Map<string, number>();
  books.set(files, book);
  const name = `${by} ${attachment}`;
  const since = now - (book.get(name) ?? -Infinity);
  const goesOn = from > 0 && since >= 0 && since < layAway;
  if (to >= size) book.delete(name);
  else book.set(name, now);
  return !goesOn;
}
