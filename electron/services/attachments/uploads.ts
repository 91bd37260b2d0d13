import type { EmployeeId, WorkRecordId } from '../../../shared/ids.ts';
import type { FileStore } from '../../store/file-store.ts';
import type { Upload } from './upload.ts';

/** One window sends one file after another; a few more are forgotten ones. */
const mostAtOnce = 3;

const books = new WeakMap<FileStore, Map<WorkRecordId, Upload>>();

/** The files that windows are sending to this desk now. */
function uploadsOf(files: FileStore): Map<WorkRecordId, Upload> {
  const known = books.get(files) ?? new Map<WorkRecordId, Upload>();
  books.set(files, known);
  return known;
}

/** Remembers one; the oldest makes room where too many were begun and left. */
export async function rememberUpload(files: FileStore, upload: Upload): Promise<void> {
  const known = uploadsOf(files);
  const { attachment } = upload.announced;
  const gone = [known.get(attachment), ...[...known.values()].slice(0, Math.max(0, known.size + 1 - mostAtOnce))];
  known.delete(attachment);
  for (const one of gone) if (one !== undefined) await forgetUpload(files, one);
  known.set(attachment, upload);
}

/** The one this person began, or undefined. */
export function uploadOf(files: FileStore, attachment: WorkRecordId, by: EmployeeId): Upload | undefined {
  const found = uploadsOf(files).get(attachment);
  return found?.announced.by === by ? found : undefined;
}

/** It is over, one way or the other. */
export async function forgetUpload(files: FileStore, upload: Upload): Promise<void> {
  const known = uploadsOf(files);
  const { attachment } = upload.announced;
  if (known.get(attachment) === upload) known.delete(attachment);
  await upload.drop();
}
