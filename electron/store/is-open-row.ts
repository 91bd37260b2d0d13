import { sql } from 'kysely';

/**
 * Does somebody still have something to do for the customer of this row? The same words as in the indexes over open complaints, so that
 * SQLite takes them; shared/complaint/states.ts says which states settle a complaint.
 */
export const isOpenRow = sql<boolean>`complaint.state not in ('resolved', 'closed', 'cancelled')`;
export const isSettledRow = sql<boolean>`complaint.state in ('resolved', 'closed', 'cancelled')`;
