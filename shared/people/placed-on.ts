import { type Complaint, openEscalation } from '../complaint/complaint.ts';
import type { Deciding } from '../complaint/deciding.ts';
import type { EmployeeId } from '../ids.ts';
import { approverAsked } from '../remedy/offer.ts';
import type { Place } from './in-place-of.ts';

/** Everyone who has something to do with the complaint now. */
export const placedOn = (complaint: Complaint): readonly EmployeeId[] =>
  [
    complaint.owner,
    complaint.investigator,
    openEscalation(complaint)?.to,
    ...complaint.offers.map(approverAsked),
    ...complaint.tasks.map(({ state, person }) => (state === 'open' ? person : null)),
  ].filter((id) => id !== null && id !== undefined);

/** Everyone is at their desk. */
export const nobodysPlace: Deciding['inPlaceOf'] = () => false;

/** Puts the asking person where a colleague stands in whose place they act. */
export const replacing =
  ({ who }: Pick<Deciding, 'who'>, inPlaceOf: Deciding['inPlaceOf']) =>
  (id: EmployeeId, place: Place): EmployeeId =>
    inPlaceOf(id, place) ? who.id : id;
