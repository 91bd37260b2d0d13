import type { Answer } from '../../shared/contract/answer.ts';
import { pieceSize } from '../../shared/contract/attachment.ts';
import type { Input, MethodName, Output } from '../../shared/contract/contract.ts';
import { complaintId, type ComplaintId, workRecordId, type WorkRecordId } from '../../shared/ids.ts';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { v7 } from 'uuid';

/** Asks as a window does. */
export type Ask = <Name extends MethodName>(method: Name, input: Input<Name>) => Promise<Answer<Name>>;

/** Registers a complaint that files can be added to. */
export async function aCaseForFiles(ask: Ask): Promise<ComplaintId> {
  const complaint = complaintId.parse(v7());
  const catalogue = await ask('catalogue.read', {});
  const category = catalogue.ok ? catalogue.value.categories[0]?.id : undefined;
  const card = {
    caller: { name: `Anna ${complaint}`, phone: '081 234 5678' },
    case: { essence: 'The cup came broken', ...(category && { category }) },
  };
  const registered = await ask('complaint.register', { complaint, card });
  if (!registered.ok) throw new Error(registered.refusal.code);
  return complaint;
}

interface Sent {
  readonly complaint: ComplaintId;
  readonly bytes: Uint8Array;
  readonly name?: string;
  readonly attachment?: WorkRecordId;
}

/** Adds a file as the window does, piece after piece; the first refusal ends it. */
export async function addFile(
  ask: Ask,
  { complaint, bytes, name = 'cup.png', attachment = workRecordId.parse(v7()) }: Sent,
): Promise<Result<WorkRecordId, Refusal>> {
  const begun = await ask('attachment.begin', { complaint, attachment, name, size: bytes.length });
  if (!begun.ok) return begun;
  for (let at = 0; at < bytes.length; at += pieceSize) {
    const base64 = Buffer.from(bytes.subarray(at, at + pieceSize)).toString('base64');
    const taken = await ask('attachment.piece', { attachment, at, base64 });
    if (!taken.ok) return taken;
  }
  const finished = await ask('attachment.finish', { complaint, attachment });
  return finished.ok ? ok(attachment) : finished;
}

/** Reads a file as the window does, to its end; the first refusal ends it. What head office still has to send ends it as well. */
export async function readFileOf(ask: Ask, complaint: ComplaintId, attachment: WorkRecordId): Promise<Result<Uint8Array, Refusal>> {
  const parts: Buffer[] = [];
  let got = 0;
  for (;;) {
    const answer: Result<Output<'attachment.read'>, Refusal> = await ask('attachment.read', { complaint, attachment, at: got });
    if (!answer.ok) return answer;
    if (answer.value.base64 === null) return refused(because('fileNotHere'));
    const part = Buffer.from(answer.value.base64, 'base64');
    parts.push(part);
    got += part.length;
    if (got >= answer.value.size) return ok(new Uint8Array(Buffer.concat(parts)));
  }
}
