import type { Command } from '../../../shared/complaint/commands.ts';
import type { Refusal } from '../../../shared/refusal/refusal.ts';
import { findComplaint } from '../../store/complaints.ts';
import { readPeople } from '../../store/people.ts';
import { keepRefused } from '../../store/refused-conflicts.ts';
import type { DeskContext } from '../desk-context.ts';
import { inOneGo } from '../in-one-go.ts';

/**
 * A conflict of interest was refused: that somebody whom the complaint is about was to own, investigate or decide it is kept, and the next
 * level hears of it when the rules look the next time (E10).
 */
export async function noteConflict(desk: DeskContext, command: Command, refusal: Refusal): Promise<void> {
  if (refusal.code !== 'isSubject') return;
  const name = String(refusal.facts?.['name'] ?? '');
  await inOneGo(desk.db, async (tx) => {
    const complaint = await findComplaint(tx, command.complaint);
    if (complaint === undefined) return;
    const about = (await readPeople(tx)).find(({ id }) => id === refusal.facts?.['person'])?.id ?? desk.who.id;
    await keepRefused(tx, { complaint: complaint.id, revision: complaint.revision, about, name });
  });
  desk.announce({ event: 'changed', what: 'complaints', id: command.complaint });
}
