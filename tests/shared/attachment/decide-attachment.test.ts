import { describe, expect, it } from 'vitest';
import { mostOfFiles } from '../../../shared/attachment/attachment.ts';
import { attachmentPayloads } from '../../../shared/attachment/attachment-commands.ts';
import { complaintStates } from '../../../shared/complaint/states.ts';
import { workRecordId } from '../../../shared/ids.ts';
import { aCommand } from '../../helpers/a-command.ts';
import { aComplaint, now } from '../../helpers/a-complaint.ts';
import { deciding } from '../../helpers/a-deciding.ts';
import { irina, olga, pavel, somchai } from '../../helpers/a-person.ts';
import { anAttachment, aPicture, hashOf } from '../../helpers/an-attachment.ts';
import { granted, refusalOf } from '../../helpers/granted.ts';

const photo = anAttachment();
const withPhoto = (as: Parameters<typeof anAttachment>[0] = {}) => aComplaint({ state: 'inWork', attachments: [anAttachment(as)] });
const many = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    anAttachment({
      id: workRecordId.parse(`00000000-0000-7000-8000-0000000e${String(at).padStart(4, '0')}`),
      sha256: hashOf(aPicture(200 + at)),
    }),
  );

describe('a file is added to a complaint', () => {
  it('stands with who, when, name, type and size, in the history and nowhere in its state', () => {
    const before = aComplaint({ state: 'registered' });
    const { complaint, entries } = granted(deciding(before, 'attach'));
    const added = {
      id: aCommand('attach').payload.attachment,
      name: 'receipt.pdf',
      type: 'application/pdf',
      size: 99,
      by: irina.id,
      at: now,
    };
    expect(complaint.attachments).toMatchObject([{ ...added, state: 'kept', removed: null }]);
    expect(complaint).toMatchObject({ state: 'registered', revision: before.revision + 1 });
    expect(entries).toMatchObject([{ kind: 'attached', by: irina.id, facts: { name: 'receipt.pdf', size: 99 } }]);
  });

  it('counts once, however often it is asked for', () => {
    const once = granted(deciding(aComplaint(), 'attach')).complaint;
    expect(granted(deciding(once, 'attach'))).toEqual({ complaint: once, entries: [] });
  });

  it('is refused when the same content is there already, and taken again once that was taken off', () => {
    expect(refusalOf(deciding(withPhoto(), 'attach', { sha256: photo.sha256 }))).toBe('fileIsHere');
    const gone = withPhoto({ state: 'removed', removed: { by: irina.id, at: now, reason: 'blurred' } });
    expect(granted(deciding(gone, 'attach', { sha256: photo.sha256 })).complaint.attachments).toHaveLength(2);
  });

  it(`is refused beyond ${mostOfFiles.count} files that stand`, () => {
    expect(refusalOf(deciding(aComplaint({ attachments: many(mostOfFiles.count) }), 'attach'))).toBe('tooManyFiles');
    expect(granted(deciding(aComplaint({ attachments: many(mostOfFiles.count - 1) }), 'attach')).entries).toHaveLength(1);
  });

  it('comes also after the outcome, but not once it is closed or cancelled', () => {
    const taken = complaintStates.filter((state) => deciding(aComplaint({ state }), 'attach').ok);
    expect(taken).toEqual(complaintStates.filter((state) => state !== 'closed' && state !== 'cancelled'));
  });
});

describe('a file is taken off', () => {
  it('with a reason, and its line stays', () => {
    const { complaint, entries } = granted(deciding(withPhoto(), 'detach', { reason: 'It shows somebody else' }));
    expect(complaint.attachments).toEqual([
      { ...photo, state: 'removed', removed: { by: irina.id, at: now, reason: 'It shows somebody else' } },
    ]);
    expect(entries).toMatchObject([{ kind: 'detached', facts: { name: photo.name, text: 'It shows somebody else' } }]);
    expect(granted(deciding(complaint, 'detach')).entries).toEqual([]);
  });

  it('by an operator only where they added it, by a supervisor or a manager any', () => {
    const byColleague = withPhoto({ by: somchai.id });
    expect(refusalOf(deciding(byColleague, 'detach'))).toBe('notYours');
    for (const who of [olga, pavel]) expect(granted(deciding(byColleague, 'detach', {}, { who })).entries).toHaveLength(1);
  });

  it('not when it is closed, not without a reason, and not what is not there', () => {
    expect(refusalOf(deciding(aComplaint({ state: 'closed', attachments: [photo] }), 'detach'))).toBe('notOpen');
    expect(refusalOf(deciding(withPhoto(), 'detach', { reason: ' ' }))).toBe('reasonMissing');
    expect(refusalOf(deciding(aComplaint(), 'detach'))).toBe('noSuchFile');
  });
});

describe('what says which file it is', () => {
  const given = aCommand('attach').payload;
  it.each([
    { sha256: 'a'.repeat(63) },
    { sha256: 'A'.repeat(64) },
    { sha256: `../${'a'.repeat(61)}` },
    { name: 'a.exe' },
    { name: '../a.png' },
    { name: 'a\u202Egnp.png' },
    { type: 'text/html' },
    { type: 'image/svg+xml' },
    { size: 0 },
    { size: mostOfFiles.bytes + 1 },
  ])('is refused as %j', (wrong) => expect(attachmentPayloads.attach.safeParse({ ...given, ...wrong }).success).toBe(false));

  it('is taken up to the largest', () =>
    expect(attachmentPayloads.attach.safeParse({ ...given, size: mostOfFiles.bytes }).success).toBe(true));
});
