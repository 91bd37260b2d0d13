import 'temporal-polyfill/global';
import { writeSync } from 'node:fs';
import { v7 } from 'uuid';
import { openTidy } from '../../electron/services/attachments/open-tidy.ts';
import { attachmentsHandlers } from '../../electron/services/handlers/attachments.ts';
import { registerComplaint } from '../../electron/services/register-complaint.ts';
import { readCategories } from '../../electron/store/catalogue.ts';
import { openRegister } from '../../electron/store/open-register.ts';
import { readPerson } from '../../electron/store/people.ts';
import { pieceSize } from '../../shared/contract/attachment.ts';
import { complaintId, workRecordId } from '../../shared/ids.ts';
import type { Refusal } from '../../shared/refusal/refusal.ts';
import type { Result } from '../../shared/result.ts';
import { aPicture, hashOf } from './an-attachment.ts';
import { aPerson, seatAt, seedWith } from './a-seeded-desk.ts';

// A desk that adds files until it is killed, and removes every third one. It says "kept <hash>" or "gone <hash>" only after the desk has answered.
const [folder = '', key = ''] = process.argv.slice(2);
const register = await openRegister(folder, Buffer.from(key, 'hex'));
if (!register.ok) throw new Error(register.refusal.code);
const { db } = register.value;
const files = await openTidy(folder, db, Date.now());
const who = aPerson({ id: '00000000-0000-7000-8000-00000000e001' });
if ((await readPerson(db, who.id)) === undefined) await seedWith(db, v7, who);
const desk = { ...seatAt(db, v7, who), files };
const category = (await readCategories(db))[0]?.id;
if (category === undefined) throw new Error('a desk without categories');

say('ready');
for (let count = 0; ; count += 1) {
  const complaint = complaintId.parse(v7());
  const card = { caller: { name: `Anna ${complaint}`, phone: '081 234 5678' }, case: { essence: 'The cup came broken', category } };
  sure(await registerComplaint(desk, { complaint, card }));
  const attachment = workRecordId.parse(v7());
  // No two of them have the same content: the end of each is its own name.
  const bytes = aPicture(200_000 + Math.floor(Math.random() * 2_400_000), count % 256);
  bytes.set(Buffer.from(attachment), bytes.length - 40);
  await add(complaint, attachment, bytes);
  say(`kept ${hashOf(bytes)}`);
  if (count % 3 !== 2) continue;
  say(`removing ${hashOf(bytes)}`);
  sure(await attachmentsHandlers['attachment.remove'](desk as never, { complaint, attachment, reason: 'wrong' }));
  say(`gone ${hashOf(bytes)}`);
}

async function add(complaint: ReturnType<typeof complaintId.parse>, attachment: ReturnType<typeof workRecordId.parse>, bytes: Uint8Array) {
  const session = desk as never;
  sure(await attachmentsHandlers['attachment.begin'](session, { complaint, attachment, name: 'cup.png', size: bytes.length }));
  for (let at = 0; at < bytes.length; at += pieceSize) {
    const base64 = Buffer.from(bytes.subarray(at, at + pieceSize)).toString('base64');
    sure(await attachmentsHandlers['attachment.piece'](session, { attachment, at, base64 }));
  }
  sure(await attachmentsHandlers['attachment.finish'](session, { complaint, attachment }));
}

function sure(answer: Result<unknown, Refusal>): void {
  if (!answer.ok) throw new Error(answer.refusal.code);
}

/** Written at once and whole: what the reader has seen was said before the kill. */
function say(line: string): void {
  writeSync(1, `${line}\n`);
}
