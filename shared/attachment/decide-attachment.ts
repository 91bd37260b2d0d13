import { reach } from '../access.ts';
import type { Command } from '../complaint/commands.ts';
import type { Complaint } from '../complaint/complaint.ts';
import { alreadyDone, changed, type Deciding, type Decision, line, no, type PayloadOf } from '../complaint/deciding.ts';
import type { Person } from '../contract/people.ts';
import type { WorkRecordId } from '../ids.ts';
import { type Attachment, mostOfFiles } from './attachment.ts';
import { attachmentPayloads } from './attachment-commands.ts';

type AttachmentCommand = Extract<Command, { readonly kind: keyof typeof attachmentPayloads }>;

/** Does this command add a file or take one off? */
export const isAttachmentCommand = (command: Command): command is AttachmentCommand => Object.hasOwn(attachmentPayloads, command.kind);

/** The rules of a complaint's files. */
export const decideAttachment = (complaint: Complaint, command: AttachmentCommand, deciding: Deciding): Decision =>
  command.kind === 'attach' ? decideAttach(complaint, command.payload, deciding) : decideDetach(complaint, command.payload, deciding);

/** Files that are not taken off, in the order they were added. */
export const keptFiles = ({ attachments }: Pick<Complaint, 'attachments'>): readonly Attachment[] =>
  attachments.filter(({ state }) => state === 'kept');

/** Does this complaint take and lose files? Closed or cancelled, its evidence stands as it was judged. */
export const takesFiles = ({ state }: Pick<Complaint, 'state'>): boolean => state !== 'closed' && state !== 'cancelled';

/** Whoever answers for complaints takes any file off one; an operator takes back what they added themselves. */
export const removableBy = ({ id, roles }: Pick<Person, 'id' | 'roles'>, complaint: Pick<Complaint, 'attachments'>): WorkRecordId[] =>
  keptFiles(complaint)
    .filter(({ by }) => by === id || reach(roles, 'removeAttachment') === 'all')
    .map((one) => one.id);

/** Evidence comes at any time before the end, also after the outcome: the signed receipt, the photo of the repair. */
function decideAttach(complaint: Complaint, { attachment: id, ...file }: PayloadOf<'attach'>, deciding: Deciding): Decision {
  const { who, now } = deciding;
  if (complaint.attachments.some((one) => one.id === id)) return alreadyDone(complaint);
  if (!takesFiles(complaint)) return no('notOpen', { number: complaint.number });
  const kept = keptFiles(complaint);
  if (kept.some(({ sha256 }) => sha256 === file.sha256)) return no('fileIsHere', { name: file.name });
  if (kept.length >= mostOfFiles.count) return no('tooManyFiles', { count: mostOfFiles.count });
  const added: Attachment = { id, ...file, by: who.id, at: now, state: 'kept', removed: null };
  const { name, type, size } = file;
  return changed(complaint, { attachments: [...complaint.attachments, added] }, [
    line(deciding, 'attached', { attachment: id, name, type, size }),
  ]);
}

function decideDetach(complaint: Complaint, { attachment: id, reason }: PayloadOf<'detach'>, deciding: Deciding): Decision {
  const { who, now } = deciding;
  const found = complaint.attachments.find((one) => one.id === id);
  if (found === undefined) return no('noSuchFile');
  if (found.state === 'removed') return alreadyDone(complaint);
  if (!takesFiles(complaint)) return no('notOpen', { number: complaint.number });
  if (!removableBy(who, complaint).includes(id)) return no('notYours');
  if (reason.trim() === '') return no('reasonMissing');
  return changed(
    complaint,
    {
      attachments: complaint.attachments.map((one) =>
        one === found ? { ...one, state: 'removed', removed: { by: who.id, at: now, reason } } : one,
      ),
    },
    [line(deciding, 'detached', { attachment: id, name: found.name, text: reason })],
  );
}
