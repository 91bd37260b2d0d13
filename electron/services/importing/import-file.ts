import type { ImportMapping, ImportProgress } from '../../../shared/contract/importing.ts';
import type { ImportId } from '../../../shared/ids.ts';
import type { Encoded } from '../../../shared/importing/guess-encoding.ts';
import type { Delimiter } from '../../../shared/importing/guess-delimiter.ts';
import type { Db } from '../../store/schema.ts';

/** The most bytes a register's file may have. */
export const mostBytes = 64 * 1024 * 1024;

/** What a first look at the whole file found. */
export interface Survey {
  readonly encoded: Encoded;
  readonly delimiter: Delimiter;
  readonly header: readonly string[];
  readonly rows: number;
  /** The first rows, each with its place in the file; the heading is row 1. */
  readonly sample: readonly { readonly row: number; readonly cells: readonly string[] | undefined }[];
  readonly mapping: ImportMapping;
}

/** A file on its way into the register: its pieces as they came, what was found in it, and how far it has come. */
export interface ImportFile {
  readonly id: ImportId;
  readonly name: string;
  readonly bytes: number;
  readonly pieces: Uint8Array[];
  survey: Survey | undefined;
  progress: ImportProgress;
  cancelled: boolean;
  /** Settles when the run has ended, however it ended. */
  running: Promise<void> | undefined;
}

/** Files belong to the open register and go with it: nothing of another register's customers stays in memory after sign-out. */
const filesOf = new WeakMap<Db, Map<ImportId, ImportFile>>();

/** The files this register's administrator is working on. */
export function importFiles(db: Db): Map<ImportId, ImportFile> {
  const known = filesOf.get(db);
  if (known !== undefined) return known;
  const files = new Map<ImportId, ImportFile>();
  filesOf.set(db, files);
  return files;
}

/** How many of the announced bytes have come. */
export const bytesOf = (file: ImportFile): number => file.pieces.reduce((sum, piece) => sum + piece.length, 0);
