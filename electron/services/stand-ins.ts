import type { Complaint } from '../../shared/complaint/complaint.ts';
import type { Deciding } from '../../shared/complaint/deciding.ts';
import { askedToAnswer } from '../../shared/people/asked-to-answer.ts';
import { isToldOn, standInOn } from '../../shared/people/in-place-of.ts';
import { nobodysPlace, placedOn } from '../../shared/people/placed-on.ts';
import { awayAmong } from '../store/away.ts';
import { toldInstead } from '../store/told-instead.ts';
import { readPeople } from '../store/people.ts';
import type { Db } from '../store/schema.ts';
import type { DeskContext } from './desk-context.ts';

type Asking = Pick<DeskContext, 'who' | 'now'>;
type InPlaceOf = Deciding['inPlaceOf'];

/** Whose places on this complaint the asking person takes now, because they are away and nobody comes before, or were told that they do not answer (R98, E13). */
export async function standInsOn(db: Db, { who, now }: Asking, complaint: Complaint): Promise<InPlaceOf> {
  const at = now();
  const roots = await toldRoots(db, who, complaint);
  const isTold: InPlaceOf = roots.length === 0 ? nobodysPlace : (id, place, offer) => isToldOn(complaint, place, id, { who, roots, offer });
  const away = new Set(await awayAmong(db, placedOn(complaint), at));
  if (away.size === 0) return isTold;
  const around = { people: await readPeople(db), now: at };
  return (id, place, offer) => isTold(id, place, offer) || (away.has(id) && standInOn(complaint, place, id, around)?.id === who.id);
}

/** What somebody was told of one complaint in a colleague's place; read only where somebody is asked something. */
async function toldRoots(db: Db, who: Asking['who'], complaint: Complaint): Promise<readonly string[]> {
  if (askedToAnswer(complaint).length === 0) return [];
  return (await toldInstead(db, { to: who.id, complaint: complaint.id, rows: rowsOfOne })).map(({ root }) => root);
}

const rowsOfOne = 100;
