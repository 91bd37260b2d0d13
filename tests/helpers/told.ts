import { type Evaluation, evaluateRules } from '../../electron/services/escalation/evaluate-rules.ts';
import { noticesOf } from '../../electron/store/notices.ts';
import type { Person } from '../../shared/contract/people.ts';
import type { Notice } from '../../shared/escalation/notice.ts';
import type { SeededDesk } from './a-seeded-desk.ts';

/** Lets the rules look at what is due at this desk now. */
export const evaluated = (desk: SeededDesk): Promise<Evaluation> => evaluateRules({ ...desk, by: desk.who.id });

/** What these people were told, the oldest first: who, by which rule, at which step. */
export async function toldTo(desk: SeededDesk, ...people: readonly Person[]): Promise<readonly string[]> {
  const all: Notice[] = [];
  for (const { id } of people) all.push(...(await noticesOf(desk.db, { to: id, show: 'all', rows: 100 })));
  return all
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ to, rule, step }) => `${people.find(({ id }) => id === to)?.name.split(' ')[0]} ${rule} ${step}`);
}
