import { z } from 'zod';
import { commandPayloads } from '../../shared/complaint/commands.ts';
import type { ComplaintView } from '../../shared/contract/complaint.ts';
import type { Told } from '../../shared/contract/sync.ts';
import type { ComplaintId, EmployeeId, Instant } from '../../shared/ids.ts';
import { ask } from '../api.ts';
import { useNews } from './news.ts';
import { type Action, possibleActions } from './possible-actions.ts';

/** What can be asked of a complaint once more in the form it was first asked in. The rest begins anew from the case itself. */
const repeatable = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('measure'), payload: commandPayloads.measure }),
  z.object({ kind: z.literal('contact'), payload: commandPayloads.contact }),
  z.object({ kind: z.literal('promise'), payload: commandPayloads.promise }),
  z.object({ kind: z.literal('movePromise'), payload: commandPayloads.movePromise }),
  z.object({ kind: z.literal('solve'), payload: commandPayloads.solve }),
  z.object({ kind: z.literal('refuse'), payload: commandPayloads.refuse }),
  z.object({ kind: z.literal('handOver'), payload: commandPayloads.handOver }),
  z.object({ kind: z.literal('answer'), payload: commandPayloads.answer }),
  z.object({ kind: z.literal('correct'), payload: commandPayloads.correct }),
]);
export type Repeatable = z.infer<typeof repeatable>;

/** Something head office refused, on its way to be done again. */
export interface Again {
  readonly told: string;
  /** When it was done the first time. */
  readonly at: Instant;
  readonly complaint: ComplaintId;
  readonly command: Repeatable;
}

/** What was refused, if its own person can ask for it once more in the same form. */
export function againOf({ id, at, by, what, complaint, wanted }: Told, me: EmployeeId | undefined): Again | undefined {
  const command = repeatable.safeParse(wanted);
  if (what !== 'refused' || complaint === null || by !== me || !command.success) return undefined;
  return { told: id, at, complaint, command: command.data };
}

/** The form it is done again in as the case stands now; undefined where the case does not allow it any more. */
export function formOf({ command }: Again, view: ComplaintView, me: EmployeeId | undefined, now: Instant): Action | 'correct' | undefined {
  const { kind } = command;
  if (kind === 'correct') return view.may.edit ? 'correct' : undefined;
  const possible = possibleActions(view, me, now);
  // A date was given meanwhile, or the one that stood there is gone: the same date then moves it, or is the first.
  const forms: readonly Action[] = kind === 'promise' || kind === 'movePromise' ? [kind, 'movePromise', 'promise'] : [kind];
  return forms.find((form) => possible.includes(form));
}

/** The words of the first time have a form of their own: what else was begun on the case stays untouched. */
export const formKey = (complaint: ComplaintId, again: Again | undefined): string =>
  again === undefined ? complaint : `${complaint} ${again.told}`;

/** It is done again, or left as it is: nobody needs to look at it any more. */
export async function markTold(told: string): Promise<void> {
  await ask('sync.toldDone', { told });
  useNews.setState(({ syncs }) => ({ syncs: syncs + 1 }));
}
