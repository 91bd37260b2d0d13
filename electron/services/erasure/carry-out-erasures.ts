import type { Instant } from '../../../shared/ids.ts';
import { whileAbsorbing } from '../../store/absorbing.ts';
import { eraseHere } from '../../store/erase-here.ts';
import { noteErased, notErasedHere } from '../../store/erasures.ts';
import { foldLog } from '../../store/kept-files.ts';
import type { Db, Tx } from '../../store/schema.ts';
import { subjectHere } from '../../store/subject-here.ts';

/** The ids of everything that was somebody's who is erased now, and of their cases among it. */
export interface Erased {
  readonly ids: ReadonlySet<string>;
  readonly cases: ReadonlySet<string>;
}

export const nobodyErased: Erased = { ids: new Set(), cases: new Set() };

/**
 * Carries out here what is done elsewhere: whoever is erased and is still known in this register is forgotten, also by one that was put back from before. Gives the ids of what was
 * theirs. Only while absorbing. What lies beside the register goes before it is written down that it is done, so that a kill in between leaves it to be done again.
 */
export async function carryOutErasuresIn(tx: Tx, now: Instant, beside?: Beside): Promise<Erased> {
  const cards = await notErasedHere(tx);
  if (cards.length === 0) return nobodyErased;
  const subject = await subjectHere(tx, cards);
  const erased = { ids: subject.ids, cases: new Set(subject.complaints) };
  beside?.drafts.erase(erased);
  await noteErased(tx, cards, { at: now, counts: await eraseHere(tx, subject) });
  return erased;
}

/** What lies beside the register. */
export interface Beside {
  readonly drafts: { readonly erase: (erased: Erased) => void };
}

/** The same in a transaction of its own, with the log folded, so that nothing is left in any file. */
export async function carryOutErasures(db: Db, beside: Beside, now: Instant): Promise<Erased> {
  if ((await notErasedHere(db)).length === 0) return nobodyErased;
  const erased = await whileAbsorbing(db, (tx) => carryOutErasuresIn(tx, now, beside));
  await foldLog(db);
  return erased;
}
