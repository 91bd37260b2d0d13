import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { mostOfFiles } from '../../../../shared/attachment/attachment.ts';
import { complaintId, type ComplaintId, workRecordId } from '../../../../shared/ids.ts';
import type { Refusal } from '../../../../shared/refusal/refusal.ts';
import type { Result } from '../../../../shared/result.ts';
import { aCaseForFiles, addFile, readFileOf } from '../../../helpers/adding-files.ts';
import { type AnOpenDesk, anOpenDesk } from '../../../helpers/an-open-desk.ts';
import { aPicture } from '../../../helpers/an-attachment.ts';
import { granted, refusalOf } from '../../../helpers/granted.ts';

const spoken = 'Она сказала: чашка разбита, номер карты не называла';
const text = (size: number) => new TextEncoder().encode(spoken.repeat(Math.ceil(size / 80)));
const unknown = '00000000-0000-7000-8000-00000000ffff';

let desk: AnOpenDesk;
let complaint: ComplaintId;

beforeEach(async () => {
  desk = await anOpenDesk({ Anna: ['admin'], Irina: ['operator'], Olga: ['operator'], Vera: ['analyst'] });
  await desk.signIn('Irina');
  complaint = await aCaseForFiles(desk.ask);
}, 60_000); // passwords are slow on purpose

const filesOnDisk = async () => readdir(join(desk.folder, 'files'));
const viewOf = async () => granted(await desk.ask('complaint.read', { complaint }));
const codeOf = (answer: Result<unknown, Refusal>) => refusalOf(answer);

async function seat(name: string): Promise<void> {
  await desk.ask('session.signOut', {});
  await desk.signIn(name);
}

describe('a file on its way into a complaint', () => {
  it.each([1, 3, 20_000])('comes back as it was, however long (%i times 80 bytes)', async (times) => {
    const bytes = text(80 * times);
    const attachment = granted(await addFile(desk.ask, { complaint, bytes, name: 'call of Monday.TXT' }));
    expect(granted(await readFileOf(desk.ask, complaint, attachment))).toEqual(bytes);
    const view = await viewOf();
    expect(view.complaint.attachments).toMatchObject([
      { id: attachment, name: 'call of Monday.txt', type: 'text/plain', size: bytes.length, by: desk.people['Irina'] },
    ]);
    expect(view.files).toEqual([{ attachment, here: true, sent: null }]);
    expect(view.may).toMatchObject({ attach: true, detach: [attachment] });
    expect(view.timeline.at(-1)).toMatchObject({ kind: 'attached', facts: { name: 'call of Monday.txt' } });
  });

  it('is there after a restart, and lies on the disk closed, for the own account only, under a name that tells nothing', async () => {
    const bytes = text(2_500_000);
    const attachment = granted(await addFile(desk.ask, { complaint, bytes, name: 'said.txt' }));
    const [name = ''] = await filesOnDisk();
    expect(await filesOnDisk()).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/u)]);
    const path = join(desk.folder, 'files', name);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const lying = await readFile(path);
    for (const encoding of ['utf8', 'utf16le'] as const) expect(lying.includes(Buffer.from('чашка', encoding))).toBe(false);
    desk = await desk.restart();
    await desk.signIn('Irina');
    expect(granted(await readFileOf(desk.ask, complaint, attachment))).toEqual(bytes);
  });

  it('is refused by what it is, not by what it is called, as soon as it shows, and nothing of it stays', async () => {
    const program = new Uint8Array(900_000).fill(0x90);
    program.set(Buffer.from('MZ'));
    expect(codeOf(await addFile(desk.ask, { complaint, bytes: program, name: 'photo.png' }))).toBe('fileTypeNotTaken');
    const late = text(1_200_000);
    late[1_100_000] = 0;
    expect(codeOf(await addFile(desk.ask, { complaint, bytes: late, name: 'text.txt' }))).toBe('fileTypeNotTaken');
    const half = Uint8Array.from([...Buffer.from('cafe'), 0xc3]);
    expect(codeOf(await addFile(desk.ask, { complaint, bytes: half }))).toBe('fileTypeNotTaken');
    expect(await filesOnDisk()).toEqual([]);
    expect((await viewOf()).complaint.attachments).toEqual([]);
  });

  it('is refused before its first piece when it is empty, too large, of a complaint that is not there or not theirs', async () => {
    const attachment = workRecordId.parse(unknown);
    const begin = (size: number, of = complaint) => desk.ask('attachment.begin', { complaint: of, attachment, name: 'a.png', size });
    expect(codeOf(await begin(0))).toBe('fileEmpty');
    const tooLarge = await begin(mostOfFiles.bytes + 1);
    expect(tooLarge).toMatchObject({ ok: false, refusal: { sentence: expect.stringContaining('25 MB') } });
    expect(codeOf(await begin(10, complaintId.parse(unknown)))).toBe('noSuchComplaint');
    await seat('Olga');
    expect(codeOf(await begin(10))).toBe('notYours');
    expect(await filesOnDisk()).toEqual([]);
  });

  it('takes its pieces in their order only, each once, and is nobody else’s to go on with', async () => {
    const bytes = aPicture(300);
    const attachment = workRecordId.parse(unknown);
    const piece = (at: number, to: number) =>
      desk.ask('attachment.piece', { attachment, at, base64: Buffer.from(bytes.subarray(at, to)).toString('base64') });
    expect(codeOf(await piece(0, 100))).toBe('fileCutOff');
    granted(await desk.ask('attachment.begin', { complaint, attachment, name: 'a.png', size: 300 }));
    granted(await piece(0, 100));
    granted(await piece(0, 100)); // sent again after a lost answer
    expect(codeOf(await desk.ask('attachment.finish', { complaint, attachment }))).toBe('fileCutOff');
    granted(await desk.ask('attachment.begin', { complaint, attachment, name: 'a.png', size: 300 }));
    granted(await piece(0, 100));
    expect(codeOf(await piece(200, 300))).toBe('badInput');
    expect(await filesOnDisk()).toEqual([]);
    granted(await desk.ask('attachment.begin', { complaint, attachment, name: 'a.png', size: 300 }));
    await seat('Olga');
    expect(codeOf(await piece(0, 100))).toBe('fileCutOff');
    await seat('Irina');
    granted(await addFile(desk.ask, { complaint, bytes, attachment }));
    expect(granted(await desk.ask('attachment.finish', { complaint, attachment })).complaint.attachments).toHaveLength(1);
  });

  it('leaves nothing when it is cancelled, when too many are begun, and when the desk goes', async () => {
    const begin = (last: number) =>
      desk.ask('attachment.begin', {
        complaint,
        attachment: workRecordId.parse(`${unknown.slice(0, -1)}${last}`),
        name: 'a.png',
        size: 300,
      });
    for (const last of [1, 2, 3, 4]) granted(await begin(last));
    expect(await filesOnDisk()).toHaveLength(3);
    granted(await desk.ask('attachment.cancel', { attachment: workRecordId.parse(`${unknown.slice(0, -1)}4`) }));
    expect(await filesOnDisk()).toHaveLength(2);
    desk = await desk.restart();
    expect(await filesOnDisk()).toEqual([]);
  });

  it('lies once on the disk however many complaints it belongs to, and mends a copy that was spoilt', async () => {
    const bytes = aPicture(5_000);
    const other = await aCaseForFiles(desk.ask);
    const first = granted(await addFile(desk.ask, { complaint, bytes }));
    const [name = ''] = await filesOnDisk();
    const path = join(desk.folder, 'files', name);
    const lying = await readFile(path);
    lying[2_000] = (lying[2_000] ?? 0) ^ 1;
    await writeFile(path, lying);
    expect(codeOf(await readFileOf(desk.ask, complaint, first))).toBe('fileDamaged');
    granted(await addFile(desk.ask, { complaint: other, bytes }));
    expect(await filesOnDisk()).toHaveLength(1);
    expect(granted(await readFileOf(desk.ask, complaint, first))).toEqual(bytes);
    expect(codeOf(await addFile(desk.ask, { complaint, bytes }))).toBe('fileIsHere');
    expect(granted(await readFileOf(desk.ask, complaint, first))).toEqual(bytes);
  });
});

describe('a file of a complaint', () => {
  it.each([
    ['cut off', (lying: Buffer) => lying.subarray(0, -1)],
    ['shortened by a chunk', (lying: Buffer) => lying.subarray(0, 1024 * 1024 + 28)],
    [
      'with chunks swapped',
      (lying: Buffer) => Buffer.concat([lying.subarray(1_048_604, 2_097_208), lying.subarray(0, 1_048_604), lying.subarray(2_097_208)]),
    ],
    ['gone', () => Buffer.alloc(0)],
  ])('%s on the disk is not shown', async (_how, spoil) => {
    const attachment = granted(await addFile(desk.ask, { complaint, bytes: text(2_500_000) }));
    const [name = ''] = await filesOnDisk();
    const path = join(desk.folder, 'files', name);
    await writeFile(path, spoil(await readFile(path)));
    expect(codeOf(await readFileOf(desk.ask, complaint, attachment))).toBe('fileDamaged');
  });

  it('is read by its complaint, never by its own name alone', async () => {
    const attachment = granted(await addFile(desk.ask, { complaint, bytes: aPicture() }));
    const other = await aCaseForFiles(desk.ask);
    expect(codeOf(await readFileOf(desk.ask, other, attachment))).toBe('noSuchFile');
  });

  it('is not for whoever reads without names, not even its name', async () => {
    const attachment = granted(await addFile(desk.ask, { complaint, bytes: aPicture(), name: 'Anna Petrova passport.png' }));
    await seat('Vera');
    expect(codeOf(await readFileOf(desk.ask, complaint, attachment))).toBe('notAllowed');
    expect(JSON.stringify(await viewOf())).not.toContain('passport');
  });

  it('whoever opened it is written down once', async () => {
    const attachment = granted(await addFile(desk.ask, { complaint, bytes: text(700_000) }));
    granted(await readFileOf(desk.ask, complaint, attachment));
    await seat('Anna');
    const { rows, intact } = granted(await desk.ask('audit.read', { act: 'attachment.open', rows: 50 }));
    expect(rows).toMatchObject([{ actor: desk.people['Irina'], objectId: complaint }]);
    expect(intact).toBe(true);
  });

  it('whoever opened it is written down once for each reading, wherever it begins', async () => {
    const piece = 256 * 1024;
    const attachment = granted(await addFile(desk.ask, { complaint, bytes: aPicture(700_000) }));
    const at = async (from: number) => void granted(await desk.ask('attachment.read', { complaint, attachment, at: from }));
    await at(piece); // 1: from the middle
    await at(piece);
    await at(2 * piece);
    await at(piece); // 2: the end was read before
    await at(0); // 3: anew
    await at(piece);
    desk.wait(4);
    await at(piece);
    desk.wait(11);
    await desk.signIn('Irina');
    await at(piece); // 4: laid away meanwhile
    await seat('Olga');
    await at(2 * piece); // 5: somebody else
    await seat('Anna');
    const { rows } = granted(await desk.ask('audit.read', { act: 'attachment.open', rows: 50 }));
    expect(rows.map(({ actor }) => (actor === desk.people['Olga'] ? 'Olga' : 'Irina'))).toEqual([
      'Olga',
      'Irina',
      'Irina',
      'Irina',
      'Irina',
    ]);
  });

  it('taken off the last complaint that names it is destroyed with its key; its line and its reason stay', async () => {
    const bytes = aPicture(5_000);
    const other = await aCaseForFiles(desk.ask);
    const first = granted(await addFile(desk.ask, { complaint, bytes, name: 'wrong.png' }));
    const second = granted(await addFile(desk.ask, { complaint: other, bytes }));
    const reason = 'It is of another customer';
    granted(await desk.ask('attachment.remove', { complaint, attachment: first, reason }));
    expect(codeOf(await readFileOf(desk.ask, complaint, first))).toBe('noSuchFile');
    expect(granted(await readFileOf(desk.ask, other, second))).toEqual(bytes);
    granted(await desk.ask('attachment.remove', { complaint: other, attachment: second, reason }));
    expect(await filesOnDisk()).toEqual([]);
    const view = await viewOf();
    expect(view.files).toEqual([]);
    expect(view.timeline.at(-1)).toMatchObject({ kind: 'detached', facts: { name: 'wrong.png', text: reason } });
    const { seat: sitting } = desk.desk;
    if (sitting.kind === 'nobody') throw new Error('nobody is there');
    expect(await sitting.data.db.selectFrom('kept_file').selectAll().execute()).toEqual([]);
  });
});
