import { type Complaint, openEscalation } from '../../shared/complaint/complaint.ts';
import type { Deciding } from '../../shared/complaint/deciding.ts';
import type { EmployeeId } from '../../shared/ids.ts';
import { type Place, standInOn } from '../../shared/people/in-place-of.ts';
import { awayAmong } from '../store/away.ts';
import { readPeople } from '../store/people.ts';
import type { Db } from '../store/schema.ts';
import type { DeskContext } from './desk-context.ts';

type Asking = Pick<DeskContext, 'who' | 'now'>;
type InPlaceOf = Deciding['inPlaceOf'];

/** Whose places on this complaint the asking person takes now, because they are away and nobody comes before (R98, E13). */
export async function standInsOn(db: Db, { who, now }: Asking, complaint: Complaint): Promise<InPlaceOf> {
  const at = now();
  const away = new Set(await awayAmong(db, placed(complaint), at));
  if (away.size === 0) return nobodysPlace;
  const around = { people: await readPeople(db), now: at };
  return (id, place) => away.has(id) && standInOn(complaint, place, id, around)?.id === who.id;
}

/** Everyone is at their desk. */
export const nobodysPlace: InPlaceOf = () => false;

/** Puts the asking person where a colleague stands in whose place they act. */
export const replacing =
  ({ who }: Pick<Asking, 'who'>, inPlaceOf: InPlaceOf) =>
  (id: EmployeeId, place: Place): EmployeeId =>
    inPlaceOf(id, place) ? who.id : id;

/** Everyone who has something to do with the complaint now. */
const placed = (complaint: Complaint): readonly EmployeeId[] =>
  [
    complaint.owner,
    complaint.investigator,
    openEscalation(complaint)?.to,
    ...complaint.offers.map(({ state, approval }) => (state === 'awaitingApproval' ? approval?.to : null)),
    ...complaint.tasks.map(({ state, person }) => (state === 'open' ? person : null)),
  ].filter((id) => id !== null && id !== undefined);
