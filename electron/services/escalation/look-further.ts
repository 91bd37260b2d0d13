import { isWorking } from '../../../shared/calendar/working-time.ts';
import { siteDay } from '../../../shared/calendar/site-day.ts';
import type { Firing } from '../../../shared/escalation/evaluate-case.ts';
import type { EscalationRuleId, NoticeFacts } from '../../../shared/escalation/notice.ts';
import { ruleOf } from '../../../shared/escalation/rule.ts';
import { noSubject } from '../../../shared/escalation/telling.ts';
import { callerState } from '../../../shared/complaint/card.ts';
import { callId, employeeId } from '../../../shared/ids.ts';
import { liveCall, readEvents } from '../../store/calls.ts';
import { keepLookedFor, lookedForOn, readUnsent } from '../../store/desk-watch.ts';
import { hasFired } from '../../store/fired.ts';
import { forgetRefused, refusedConflicts } from '../../store/refused-conflicts.ts';
import { readWatchedCases } from '../../store/watched-cases.ts';
import { proposedCauses } from '../cause-rows.ts';
import type { Look } from './escalation-desk.ts';
import { liveCallKey } from './look-over-cases.ts';
import { fire } from './tell.ts';
import { inOneGo } from '../in-one-go.ts';

/** The rules that look at more or at less than a complaint: the call that goes on now, complaints that belong together, the desk itself. */
export async function lookFurther(look: Look): Promise<number> {
  if (!isWorking(look.now, look.watching.hours)) return 0;
  return (await lookAtCall(look)) + (await lookAtRefusals(look)) + (await lookForHotSpots(look)) + (await lookAtDesk(look));
}

/** E4: the caller is beside themselves while the call lasts, registered or not. */
async function lookAtCall(look: Look): Promise<number> {
  const { db } = look.desk;
  const call = ruleOf(look.watching.rules, 'E4').on ? await liveCall(db) : undefined;
  if (call === undefined || (await hasFired(db, liveCallKey(call.id)))) return 0;
  const changes = (await readEvents(db, callId.parse(call.id))).filter(({ e }) => e === 'state.change');
  const mood = callerState.safeParse(changes.at(-1)?.d['to'] ?? call.mood_start);
  if (mood.data !== 'aggressive') return 0;
  const operator = look.watching.nameOf(employeeId.parse(call.operator));
  return fireOne(look, { rule: 'E4', step: 'now', root: `E4||${call.id}`, facts: { why: 'aggressive', operator } });
}

/** E10: a conflict of interest was refused. The next level hears of it once for each way the complaint stood, however often it was tried. */
async function lookAtRefusals(look: Look): Promise<number> {
  const { db } = look.desk;
  const rule = ruleOf(look.watching.rules, 'E10');
  let count = 0;
  for (const refused of await refusedConflicts(db)) {
    const { complaint: id, revision, about, name } = refused;
    const root = `E10|${id}|refused/${about}/${revision}`;
    const to = rule.steps.flatMap((one) => one.to);
    const firing: Firing = { rule: 'E10', step: 'refused', root, facts: { name }, keys: [`${root}|refused`], at: look.now, to, about };
    const spread = await inOneGo(db, async (tx) => {
      await forgetRefused(tx, refused);
      const [of] = await readWatchedCases(tx, [id], look.ruleFacts);
      return rule.on && of !== undefined ? fire(tx, look, firing, { ...of, complaint: id, subjects: [...of.subjects, about] }) : undefined;
    });
    if (spread !== undefined) count += 1;
  }
  return count;
}

/** E9: once a day, and after the first start of it: five of a product and a cause within seven days that no cause watches yet. */
async function lookForHotSpots(look: Look): Promise<number> {
  const { db } = look.desk;
  const rule = ruleOf(look.watching.rules, 'E9');
  const today = siteDay(look.now, look.watching.hours.timeZone);
  if (!rule.on || (await lookedForOn(db)) === today) return 0;
  let count = 0;
  for (const { product, productName, causeType, complaints } of await proposedCauses(db, look.now)) {
    const facts = { times: complaints.length, product: productName, cause: causeType };
    const root = `E9||${product ?? productName}/${causeType}/${complaints[0]}`;
    count += await fireOne(look, { rule: 'E9', step: rule.steps[0]?.step ?? '', root, facts });
  }
  await inOneGo(db, (tx) => keepLookedFor(tx, today));
  return count;
}

const hourMs = 3_600_000;

/** E14: promises stand open here and head office has heard nothing for a day. A desk without a head office has nobody to tell it to. */
async function lookAtDesk(look: Look): Promise<number> {
  const [step] = ruleOf(look.watching.rules, 'E14').steps;
  const { headOffice, oldestAt, promises } = await readUnsent(look.desk.db);
  if (!ruleOf(look.watching.rules, 'E14').on || step === undefined || !headOffice || oldestAt === null || promises === 0) return 0;
  const hours = Math.floor((look.now - oldestAt) / hourMs);
  if (hours < step.amount) return 0;
  return fireOne(look, { rule: 'E14', step: step.step, root: `E14||${oldestAt}`, facts: { hours, promises } });
}

interface Speaking {
  readonly rule: EscalationRuleId;
  readonly step: string;
  readonly root: string;
  readonly facts: NoticeFacts;
}

async function fireOne(look: Look, { rule, step, root, facts }: Speaking): Promise<number> {
  const to = ruleOf(look.watching.rules, rule).steps.flatMap((one) => one.to);
  const firing: Firing = { rule, step, root, facts, keys: [`${root}|${step}`], at: look.now, to, about: null };
  const spread = await inOneGo(look.desk.db, (tx) => fire(tx, look, firing, noSubject));
  return spread === undefined ? 0 : 1;
}
