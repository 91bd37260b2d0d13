import { fileHash, mostOfFiles } from '../../../shared/attachment/attachment.ts';
import { fileNameFor } from '../../../shared/attachment/file-name.ts';
import type { Command } from '../../../shared/complaint/commands.ts';
import type { Complaint } from '../../../shared/complaint/complaint.ts';
import type { ComplaintId, WorkRecordId } from '../../../shared/ids.ts';
import { because, type Refusal } from '../../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../../shared/result.ts';
import { findComplaint } from '../../store/complaints.ts';
import { findFile, keepFile } from '../../store/kept-files.ts';
import { fromBase64, toBase64 } from '../attachments/base64.ts';
import { isOpened } from '../attachments/readings.ts';
import { shredFiles } from '../attachments/shred-files.ts';
import { type Announced, upload } from '../attachments/upload.ts';
import { forgetUpload, rememberUpload, uploadOf } from '../attachments/uploads.ts';
import { carryOutIn, tryOut } from '../carry-out.ts';
import { asChanged, changeComplaint } from '../change-complaint.ts';
import type { DeskContext } from '../desk-context.ts';
import type { Handlers } from '../handler.ts';
import { inTransaction } from '../in-transaction.ts';
import { readsMasked } from '../masked.ts';
import { noteAct } from '../note-act.ts';

const answerSize = 256 * 1024;
const noContent = fileHash.parse('0'.repeat(64));

/** Photos, papers and recordings of a case. */
export const attachmentsHandlers = {
  'attachment.begin': async (desk, told) => {
    const announced = { ...told, by: desk.who.id };
    if (told.size === 0) return refused(because('fileEmpty'));
    if (told.size > mostOfFiles.bytes) return refused(because('fileAboveLimit', { megabytes: mostOfFiles.megabytes }));
    const command = attachCommand(announced, { sha256: noContent, type: 'text/plain' });
    // Nobody sends 25 MB to hear then that they may not.
    const allowed = await inTransaction(desk.db, (tx) => tryOut(tx, desk, command));
    if (!allowed.ok) return allowed;
    await rememberUpload(desk.files, upload(announced, await desk.files.begin()));
    return ok(null);
  },

  'attachment.piece': async ({ files, who }, { attachment, at, base64 }) => {
    const found = uploadOf(files, attachment, who.id);
    if (found === undefined) return refused(because('fileCutOff'));
    const piece = fromBase64(base64);
    if (piece === undefined) return refused(because('badInput', { field: 'base64' }));
    return orForget(files, found, () => found.take(at, piece));
  },

  'attachment.finish': async (desk, { complaint, attachment }) => {
    const { files, who } = desk;
    const found = uploadOf(files, attachment, who.id);
    if (found?.announced.complaint !== complaint) return attachedBefore(desk, complaint, attachment);
    const changed = await orForget(files, found, async () => {
      const whole = await found.finish();
      return whole.ok ? keep(desk, found.announced, whole.value) : whole;
    });
    await forgetUpload(files, found);
    return asChanged(changed);
  },

  'attachment.cancel': async ({ files, who }, { attachment }) => {
    const found = uploadOf(files, attachment, who.id);
    if (found !== undefined) await forgetUpload(files, found);
    return ok(null);
  },

  'attachment.remove': async (desk, { complaint, ...payload }) => {
    const changed = await changeComplaint(desk, { kind: 'detach', complaint, payload });
    if (changed.ok) await shredFiles(desk);
    return changed;
  },

  'attachment.read': async (session, { complaint, attachment, at }) => {
    const { db, who, files, desk } = session;
    if (readsMasked(who)) return refused(because('notAllowed'));
    // By the complaint it belongs to, never by its content alone (security.md, Mattermost 2024-33668).
    const found = (await findComplaint(db, complaint))?.attachments.find(({ id, state }) => id === attachment && state === 'kept');
    if (found === undefined) return refused(because('noSuchFile'));
    const { sha256, size } = found;
    if (at >= size) return refused(because('badInput', { field: 'at' }));
    const file = await findFile(db, sha256);
    if (file === undefined) {
      const came = await desk.headOffice.fetchFile({ complaint, sha256, size });
      return came.ok ? ok({ base64: null, at: came.value, size }) : came;
    }
    const bytes = await files.read(file, at, answerSize);
    if (bytes === undefined) return refused(because('fileDamaged'));
    const piece = { attachment, by: who.id, from: at, to: at + bytes.length, size, now: session.now() };
    if (isOpened(files, piece)) await noteAct(session, { act: 'attachment.open', object: 'complaint', objectId: complaint });
    return ok({ base64: toBase64(bytes), at, size });
  },
} as const satisfies Partial<Handlers>;

/** Asked again after a lost answer: the first time counts. */
async function attachedBefore(
  { db }: DeskContext,
  id: ComplaintId,
  attachment: WorkRecordId,
): Promise<Result<{ complaint: Complaint }, Refusal>> {
  const complaint = await findComplaint(db, id);
  return complaint?.attachments.some((one) => one.id === attachment) === true ? ok({ complaint }) : refused(because('fileCutOff'));
}

type Whole = { readonly file: Parameters<typeof keepFile>[1]; readonly type: Parameters<typeof fileNameFor>[1] };

/** Where a file lies, its key and the complaint's new line: all of it or nothing. */
async function keep(desk: DeskContext, announced: Announced, { file, type }: Whole): Promise<Result<Complaint, Refusal>> {
  const { db, files, now } = desk;
  let before: string | undefined;
  const changed = await inTransaction(db, async (tx) => {
    before = await keepFile(tx, file, { at: now(), sent: false });
    return carryOutIn(tx, desk, attachCommand(announced, { sha256: file.sha256, type }));
  }).catch(async (error: unknown) => {
    await files.remove(file.place);
    throw error;
  });
  const gone = changed.ok ? before : file.place;
  if (gone !== undefined) await files.remove(gone);
  if (changed.ok) desk.announce({ event: 'changed', what: 'complaints', id: announced.complaint });
  return changed;
}

const attachCommand = (
  { complaint, attachment, name, size }: Announced,
  { sha256, type }: { readonly sha256: typeof noContent; readonly type: Whole['type'] },
): Command => ({
  kind: 'attach',
  complaint,
  payload: { attachment, sha256, name: fileNameFor(name, type), type, size },
});

/** What is refused or breaks down leaves nothing on the disk. */
async function orForget<Value>(
  files: DeskContext['files'],
  found: Parameters<typeof forgetUpload>[1],
  work: () => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  let fine = false;
  try {
    const outcome = await work();
    fine = outcome.ok;
    return outcome;
  } finally {
    if (!fine) await forgetUpload(files, found);
  }
}
