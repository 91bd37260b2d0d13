import { create } from 'zustand';
import { pieceSize } from '../../shared/contract/attachment.ts';
import { type ComplaintId, workRecordId, type WorkRecordId } from '../../shared/ids.ts';
import type { Refusal } from '../../shared/refusal/refusal.ts';
import { cleaned } from '../../shared/text/clean.ts';
import { longest } from '../../shared/text/fields.ts';
import { ask } from '../api.ts';
import { toBase64 } from './base64.ts';
import { useDesk } from './desk-state.ts';
import { newId } from './new-id.ts';

/** A file on its way into a complaint, or one that was not taken. */
export interface AddingFile {
  readonly id: WorkRecordId;
  readonly complaint: ComplaintId;
  readonly file: File;
  /** Bytes the desk has so far. */
  readonly sent: number;
  readonly refusal: Refusal | undefined;
}

interface Adding {
  readonly files: readonly AddingFile[];
}

/** Files on their way; they go on while other screens are shown. */
export const useAddingFiles = create<Adding>(() => ({ files: [] }));

useDesk.subscribe(({ desk }) => {
  if (desk !== undefined && desk.session === null) useAddingFiles.setState({ files: [] });
});

let order: Promise<void> = Promise.resolve();

/** Adds files to a complaint, one after another: each stays shown until the desk has it, or with what was wrong with it. */
export function addFiles(complaint: ComplaintId, files: Iterable<File>): void {
  for (const file of files) {
    const one: AddingFile = { id: newId(workRecordId), complaint, file, sent: 0, refusal: undefined };
    useAddingFiles.setState(({ files: before }) => ({ files: [...before, one] }));
    order = order.then(() => send(one));
  }
}

/** Stops a file that is on its way, or puts away one that was not taken. */
export function dropFile({ id, refusal }: AddingFile): void {
  useAddingFiles.setState(({ files }) => ({ files: files.filter((one) => one.id !== id) }));
  if (refusal === undefined) void ask('attachment.cancel', { attachment: id });
}

const isWanted = ({ id }: AddingFile): boolean => useAddingFiles.getState().files.some((one) => one.id === id);

const change = ({ id }: AddingFile, to: Partial<AddingFile>): void =>
  useAddingFiles.setState(({ files }) => ({ files: files.map((one) => (one.id === id ? { ...one, ...to } : one)) }));

async function send(one: AddingFile): Promise<void> {
  if (!isWanted(one)) return;
  const refusal = await sendWhole(one);
  if (refusal !== undefined) change(one, { refusal });
  else useAddingFiles.setState(({ files }) => ({ files: files.filter(({ id }) => id !== one.id) }));
}

/** What stood in its way, if anything. A file that nobody wants any more ends without a word. */
async function sendWhole(one: AddingFile): Promise<Refusal | undefined> {
  const { id: attachment, complaint, file } = one;
  const name = cleaned(file.name).replaceAll(/\s/gu, ' ').slice(0, longest.line);
  const begun = await ask('attachment.begin', { complaint, attachment, name, size: file.size });
  if (!begun.ok) return begun.refusal;
  for (let at = 0; at < file.size; at += pieceSize) {
    const piece = await bytesOf(file, at);
    if (piece === undefined) return { code: 'fileCutOff' };
    const taken = await ask('attachment.piece', { attachment, at, base64: toBase64(piece) });
    if (!isWanted(one)) return cancelled(attachment);
    if (!taken.ok) return taken.refusal;
    change(one, { sent: at + piece.length });
  }
  const finished = await ask('attachment.finish', { complaint, attachment });
  return finished.ok ? undefined : finished.refusal;
}

/** Said again: the first time may have come before the file was begun. */
async function cancelled(attachment: WorkRecordId): Promise<undefined> {
  await ask('attachment.cancel', { attachment });
  return undefined;
}

/** A folder, or a file that was changed or taken away meanwhile, cannot be read. */
async function bytesOf(file: File, at: number): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.slice(at, at + pieceSize).arrayBuffer());
  } catch {
    return undefined;
  }
}
