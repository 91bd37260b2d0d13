import type { Complaint } from '../../shared/complaint/complaint.ts';
import type { Deciding } from '../../shared/complaint/deciding.ts';
import { standInOn } from '../../shared/people/in-place-of.ts';
import { nobodysPlace, placedOn } from '../../shared/people/placed-on.ts';
import { awayAmong } from '../store/away.ts';
import { readPeople } from '../store/people.ts';
import type { Db } from '../store/schema.ts';
import type { DeskContext } from './desk-context.ts';

type Asking = Pick<DeskContext, 'who' | 'now'>;
type InPlaceOf = Deciding['inPlaceOf'];

/** Whose places on this complaint the asking person takes now, because they are away and nobody comes before (R98, E13). */
export async function standInsOn(db: Db, { who, now }: Asking, complaint: Complaint): Promise<InPlaceOf> {
  const at = now();
  const away = new Set(await awayAmong(db, placedOn(complaint), at));
  if (away.size === 0) return nobodysPlace;
  const around = { people: await readPeople(db), now: at };
  return (id, place) => away.has(id) && standInOn(complaint, place, id, around)?.id === who.id;
}
