import { isWorking } from '../../../shared/calendar/working-time.ts';
import type { Command } from '../../../shared/complaint/commands.ts';
import { subjectsOf } from '../../../shared/complaint/subjects.ts';
import type { Firing } from '../../../shared/escalation/evaluate-case.ts';
import { ruleOf } from '../../../shared/escalation/rule.ts';
import type { Refusal } from '../../../shared/refusal/refusal.ts';
import { findComplaint } from '../../store/complaints.ts';
import type { DeskContext } from '../desk-context.ts';
import { beginLook } from './escalation-desk.ts';
import { fire } from './tell.ts';

/**
 * A conflict of interest was refused (E10): the next level hears that somebody whom the complaint is about was to own, investigate or decide
 * it. Once for each way the complaint stood, however often it is tried; within working time, as everything.
 */
export async function tellConflict(desk: DeskContext, command: Command, refusal: Refusal): Promise<void> {
  if (refusal.code !== 'isSubject') return;
  const { db, now, newId, announce, who } = desk;
  const look = await beginLook({ db, now, newId, announce, by: who.id });
  const rule = ruleOf(look.watching.rules, 'E10');
  if (!rule.on || !isWorking(look.now, look.watching.hours)) return;
  await desk.db.transaction().execute(async (tx) => {
    const complaint = await findComplaint(tx, command.complaint);
    if (complaint === undefined) return;
    const name = String(refusal.facts?.['name'] ?? '');
    const about = look.staff.people.find((one) => one.name === name)?.id ?? desk.who.id;
    const root = `E10|${complaint.id}|refused/${about}/${complaint.revision}`;
    const firing: Firing = {
      rule: 'E10',
      step: 'refused',
      keys: [`${root}|refused`],
      root,
      at: look.now,
      to: rule.steps.flatMap(({ to }) => to),
      facts: { name },
      about,
    };
    const { id, number, owner, category } = complaint;
    await fire(tx, look, firing, { complaint: id, number, owner, category, subjects: [...subjectsOf(complaint), about] });
  });
  desk.announce({ event: 'changed', what: 'notices', id: null });
}
