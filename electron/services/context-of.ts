import type { Person } from '../../shared/contract/people.ts';
import { draftsFor } from './drafts-for.ts';
import type { SessionContext } from './handler.ts';
import { keysFor } from './keys-for.ts';
import type { OpenDesk, TakenSeat } from './open-desk.ts';

/** The desk as this person may work at it. */
export function contextOf(desk: OpenDesk, seat: TakenSeat, who: Person): SessionContext {
  const { now, newId, newCode, announce, telephone, print } = desk.world;
  const locked = seat.kind === 'locked';
  return {
    desk,
    db: seat.data.db,
    who,
    locked,
    now,
    newId,
    newCode,
    announce,
    telephone,
    print,
    files: seat.data.files,
    drafts: draftsFor(seat.data.drafts, { who, now, seesAll: !locked && seesEveryDraft(who) }),
    keys: keysFor(desk, seat.data, who),
  };
}

/** Supervisors and managers see everyone's unfinished cards: one left open by someone who went home must not be lost. */
const seesEveryDraft = ({ roles }: Person): boolean => roles.includes('supervisor') || roles.includes('manager');
