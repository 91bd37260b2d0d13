import type { Card } from '../../shared/complaint/card.ts';
import type { Complaint } from '../../shared/complaint/complaint.ts';
import { callId, type CallId, complaintId, instant } from '../../shared/ids.ts';
import type { Person } from '../../shared/contract/people.ts';
import { registerComplaint } from '../../electron/services/register-complaint.ts';
import { createCall } from '../../electron/store/calls.ts';
import { saveCategory } from '../../electron/store/catalogue.ts';
import { savePerson } from '../../electron/store/people.ts';
import { delivery, now, quality, story } from './a-complaint.ts';
import { anan, irina, olga, pavel, somchai, vera } from './a-person.ts';
import { aSeededDesk, type SeededDesk } from './a-seeded-desk.ts';
import { granted } from './granted.ts';

/** A seeded desk where Irina sits and her colleagues work, on Friday 20 November 2026 at 14:00, with two categories the stories name. */
export async function aComplaintDesk(): Promise<SeededDesk> {
  const desk = await aSeededDesk();
  await desk.db.transaction().execute(async (tx) => {
    for (const person of [irina, somchai, olga, pavel, vera, anan]) await savePerson(tx, person);
    for (const [id, code] of [
      [delivery, 'X.DEL'],
      [quality, 'X.QUA'],
    ] as const)
      // prettier-ignore
      await saveCategory(tx, { id, code, name: { en: code, ru: code, th: code }, words: '', manager: null, active: true });
  });
  desk.pass(now - desk.now());
  return desk.as(irina);
}

/** A card with the story of most tests; name what differs. */
export const aCard = (caller: Card['caller'] = { name: 'Anna Petrova', phone: '081 234 5678' }, facts: Card['case'] = {}): Card => ({
  caller,
  case: { essence: story, category: delivery, ...facts },
});

/** Registers a card at this desk. */
export async function aRegistered(desk: SeededDesk, card: Card = aCard(), known: { readonly call?: CallId } = {}): Promise<Complaint> {
  return granted(await registerComplaint(desk, { complaint: complaintId.parse(desk.newId()), card, ...known }));
}

/** A call of this person that goes on now. */
export async function aLiveCall(desk: SeededDesk, who: Person = desk.who, number = '081 234 5678'): Promise<CallId> {
  const id = callId.parse(desk.newId());
  const call = {
    id,
    direction: 'in',
    raw_number: number,
    e164: '+66812345678',
    ring_name: 'ANNA P',
    operator: who.id,
    hold_seconds: 0,
    result: 'answered',
  };
  await desk.db.transaction().execute((tx) => createCall(tx, { ...call, answered_at: instant.parse(desk.now() - 60_000) }));
  return id;
}
