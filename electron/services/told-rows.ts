import type { Told } from '../../shared/contract/sync.ts';
import { complaintId, employeeId, instant } from '../../shared/ids.ts';
import type { Language } from '../../shared/language.ts';
import { because, refusal, type Refusal } from '../../shared/refusal/refusal.ts';
import { sentenceFor } from '../../shared/refusal/sentences.ts';
import { deskEvent } from '../../shared/sync/event.ts';
import { overwritten, whyRefused } from '../../shared/sync/feed.ts';
import { z } from 'zod';
import { findComplaint } from '../store/complaints.ts';
import { outboxAfter } from '../store/outbox.ts';
import type { Db } from '../store/schema.ts';
import type { ToldRow } from '../store/told.ts';

const whatTold = z.enum(['refused', 'over', 'parked']);
const commanded = z.object({ command: z.object({ kind: z.string(), payload: z.unknown() }) });

/** One thing head office did not do as it was done here, as the person who asks sees it. */
export async function toldOf(db: Db, row: ToldRow, language: Language): Promise<Told> {
  const complaint = row.complaint === null ? undefined : await findComplaint(db, complaintId.parse(row.complaint));
  const given = row.refusal === null ? null : whyRefused.parse(JSON.parse(row.refusal));
  const why = given === null ? null : (refusal.safeParse(given).data ?? null);
  return {
    id: String(row.s),
    at: instant.parse(row.at),
    by: employeeId.parse(row.by),
    act: row.act,
    complaint: row.complaint === null ? null : complaintId.parse(row.complaint),
    number: complaint?.number ?? null,
    title: complaint?.facts.title ?? null,
    what: whatTold.parse(row.what),
    refusal: why,
    sentence: given === null ? '' : sentenceFor(why ?? newerReason, language),
    over: z.array(overwritten).parse(JSON.parse(row.over)),
    wanted: await wantedBy(db, row.s),
    doneAt: row.done_at === null ? null : instant.parse(row.done_at),
  };
}

/** A newer head office knows reasons that this desk has no words for. */
const newerReason: Refusal = because('newerReason');

/** What the person asked of the complaint, from the event as it was sent; null where it was no command, or head office has had it long since. */
async function wantedBy(db: Db, s: number): Promise<Told['wanted']> {
  const [sent] = await outboxAfter(db, { after: s - 1, count: 1, bytes: 1 });
  if (sent?.s !== s) return null;
  const read = commanded.safeParse(deskEvent.parse(JSON.parse(sent.text)).body);
  return read.success ? read.data.command : null;
}
