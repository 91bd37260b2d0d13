import { addWorkingMinutes } from '../calendar/working-time.ts';
import { isOpen } from '../complaint/states.ts';
import { atOnce, type Plan } from './planned.ts';
import { ruleOf } from './rule.ts';
import type { WatchedCase } from './watched-case.ts';

/** E1: nobody who works here keeps it. Its owner has left, so it waits for no one. */
export const planUnowned: Plan = (of, { rules, hours, isActive, nameOf }) => {
  if (!isOpen(of) || isActive(of.owner)) return [];
  return ruleOf(rules, 'E1').steps.flatMap((step) => {
    const at = addWorkingMinutes(of.registeredAt, step.amount, hours);
    return at === undefined ? [] : [{ rule: 'E1', object: of.owner, step, at, facts: { owner: nameOf(of.owner) } }];
  });
};

/** E4: the caller is beside themselves, or asks for whoever is in charge. One call, one notice: the same object as while it lasted. */
export const planUpset: Plan = (of, watching) => {
  if (!isOpen(of) || of.imported) return [];
  const why = of.moods.includes('aggressive') ? 'aggressive' : of.wantsManager ? 'wantsManager' : undefined;
  return why === undefined ? [] : atOnce('E4', watching, { object: of.call ?? of.id, facts: { why, operator: watching.nameOf(of.owner) } });
};

/** E5: safety, the law, a regulator, the press or the public, or somebody who needs care. What is added later is told again. */
export const planGrave: Plan = (of, watching) => {
  const grave = graveOf(of);
  return !isOpen(of) || of.imported || grave.length === 0
    ? []
    : atOnce('E5', watching, { object: grave.join('+'), facts: { flags: grave.join(',') } });
};

const graveFlags = ['safety', 'legal', 'regulatory', 'media', 'vulnerable'] as const;

function graveOf({ flags, danger, published, handOver }: WatchedCase): readonly string[] {
  const asked = handOver?.reason;
  const said: Readonly<Record<string, boolean>> = {
    safety: danger || asked === 'safety',
    media: published || asked === 'courtOrPress',
  };
  return graveFlags.filter((flag) => flags.includes(flag) || said[flag] === true);
}

/** E7: it was reopened; from the second time on it is the manager's, each time anew. */
export const planReopened: Plan = (of, { now, rules }) => {
  if (!isOpen(of) || of.reopened === 0) return [];
  const step = ruleOf(rules, 'E7')
    .steps.filter(({ amount }) => amount <= of.reopened)
    .toSorted((one, other) => other.amount - one.amount)[0];
  return step === undefined ? [] : [{ rule: 'E7', object: String(of.reopened), step, at: now, facts: { times: of.reopened } }];
};

/** E8: this customer complains about the same again within 90 days. */
export const planRepeated: Plan = (of, { now, rules }) => {
  if (!isOpen(of) || of.imported) return [];
  return ruleOf(rules, 'E8')
    .steps.filter(({ amount }) => of.repeats >= amount)
    .map((step) => ({ rule: 'E8', object: '', step, at: now, facts: { times: of.repeats, days: repeatDays } }));
};

/** How far back E8 looks. */
export const repeatDays = 90;

/** E12: the customer is not content. Told however the complaint stands: it can be reopened. */
export const planDiscontent: Plan = ({ score, imported }, watching) =>
  score === null || imported || score.score > discontent
    ? []
    : atOnce('E12', watching, { object: score.id, facts: { score: score.score } });

const discontent = 2;
