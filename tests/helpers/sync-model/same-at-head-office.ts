import { expect } from 'vitest';
import { findComplaint } from '../../../electron/store/complaints.ts';
import type { Db } from '../../../electron/store/schema.ts';
import type { Complaint } from '../../../shared/complaint/complaint.ts';
import { atHeadOffice, type DecidedThere, rowsOf } from './at-head-office.ts';

/** Everything this desk did is let by head office too, which comes to the same complaints and rows; gives what it decided. */
export async function sameAtHeadOffice(db: Db): Promise<readonly DecidedThere[]> {
  const { decided, held } = await atHeadOffice(db);
  const otherwise = decided.filter(({ effect }) => effect.outcome !== 'applied');
  expect(otherwise.map(({ s, act, effect }) => JSON.stringify([s, act, effect.outcome, effect.refusal, effect.over]))).toEqual([]);
  for (const [id, { body }] of held.complaints) expect(unheard(body)).toEqual(unheard(await findComplaint(db, id)));
  const there = [...held.rows].flatMap(([name, { kept }]) => (kept.row === null ? [] : [[name, kept.row] as const]));
  expect(Object.fromEntries(there)).toEqual(Object.fromEntries([...(await rowsOf(db))].map(([name, { kept }]) => [name, kept.row])));
  return decided;
}

/** How the caller spoke is read from the call, which travels by itself. */
const unheard = (body: Complaint | undefined) => ({ ...body, moodStart: null, moodEnd: null });
