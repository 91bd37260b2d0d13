import { carryOut } from '../../electron/services/carry-out.ts';
import { readWholeTimeline } from '../../electron/store/timeline.ts';
import type { Complaint } from '../../shared/complaint/complaint.ts';
import { aRegistered } from './a-complaint-desk.ts';
import { absorb, aLine, effectOf, lastEvent } from './a-feed.ts';
import type { SeededDesk } from './a-seeded-desk.ts';
import { granted } from './granted.ts';

/** Registered at the first desk, taken by head office as line 1, and known on both. */
export async function aShared(ours: SeededDesk, theirs: SeededDesk): Promise<Complaint> {
  const complaint = await aRegistered(ours);
  const event = await lastEvent(ours.db);
  const line = aLine(1, 1, event, await effectOf(ours.db, event));
  await absorb(ours, [line]);
  await absorb(theirs, [line]);
  return complaint;
}

export const measure = async (desk: SeededDesk, { id }: Complaint, text: string) =>
  granted(await carryOut(desk, { kind: 'measure', complaint: id, payload: { text } }));

/** What the history of a complaint tells at this desk, line after line. */
export const kindsOf = async (desk: SeededDesk, { id }: Complaint) => (await readWholeTimeline(desk.db, id)).map(({ kind }) => kind);
