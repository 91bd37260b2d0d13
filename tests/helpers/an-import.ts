import { importsHandlers } from '../../electron/services/handlers/imports.ts';
import type { ImportMapping, ImportPreview, ImportProgress } from '../../shared/contract/importing.ts';
import { type ImportId, importId } from '../../shared/ids.ts';
import type { SeededDesk } from './a-seeded-desk.ts';
import { granted } from './granted.ts';

const pieceSize = 96 * 1024;

/** A file handed to the desk piece by piece, as the window does. */
export async function handOver(desk: SeededDesk, file: string | Uint8Array, name = 'register.csv'): Promise<ImportId> {
  const id = importId.parse(desk.newId());
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  granted(await importsHandlers['import.begin'](desk, { import: id, name, bytes: bytes.length }));
  for (let from = 0, index = 0; from < bytes.length; from += pieceSize, index++) {
    const base64 = Buffer.from(bytes.subarray(from, from + pieceSize)).toString('base64');
    granted(await importsHandlers['import.piece'](desk, { import: id, index, base64 }));
  }
  return id;
}

/** The preview of a file as the desk guesses it. */
export const preview = async (desk: SeededDesk, id: ImportId, mapping?: ImportMapping): Promise<ImportPreview> =>
  granted(await importsHandlers['import.preview'](desk, { import: id, mapping }));

/** Runs an import with the mapping the desk guessed (or the one given) to its end. */
export async function runToTheEnd(desk: SeededDesk, id: ImportId, mapping?: ImportMapping): Promise<ImportProgress> {
  granted(await importsHandlers['import.run'](desk, { import: id, mapping: mapping ?? (await preview(desk, id)).mapping }));
  return ended(desk, id);
}

/** Waits until an import is over. */
export async function ended(desk: SeededDesk, id: ImportId): Promise<ImportProgress> {
  for (;;) {
    const progress = granted(await importsHandlers['import.progress'](desk, { import: id }));
    if (progress.state !== 'running') return progress;
    await new Promise((resume) => {
      setTimeout(resume, 5);
    });
  }
}
