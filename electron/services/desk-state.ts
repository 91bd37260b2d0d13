import type { DeskState } from '../../shared/contract/desk.ts';
import { draftId, employeeId } from '../../shared/ids.ts';
import { liveCall } from '../store/calls.ts';
import { capturesIn } from '../store/capture.ts';
import { readFrontPage } from '../store/front-page.ts';
import type { Keyring } from '../store/keyring.ts';
import { readPerson } from '../store/people.ts';
import { isSetUpUnfinished } from '../store/unfinished-set-up.ts';
import type { OpenDesk } from './open-desk.ts';
import { sessionOf } from './sign-in.ts';
import { asTrouble } from './trouble.ts';

/** What the window needs before anyone has signed in, and after; no word of a caller. */
export async function readDeskState(desk: OpenDesk): Promise<DeskState> {
  const { folder, world, seat, secrets } = desk;
  const unfinished = await isSetUpUnfinished(folder);
  const ring = unfinished ? undefined : await desk.keyring.read();
  const trouble = ring?.ok === false ? asTrouble(ring.refusal.code) : desk.trouble;
  const page = await readFrontPage(folder);
  const known = ring?.ok === true ? ring.value : undefined;
  return {
    kind: trouble !== null ? 'trouble' : kindOf(desk, known),
    trouble,
    version: world.version,
    now: world.now(),
    ...page,
    people: peopleIn(known),
    secretStore: secrets.kind,
    session: await readSession(desk),
    unfinished: (await capturesIn(folder)).length + (seat.kind === 'nobody' ? 0 : seat.data.drafts.list().length),
    draftsSetAside: seat.kind === 'nobody' ? null : seat.data.draftsSetAside,
    liveCall: await cardOfLiveCall(desk),
  };
}

const kindOf = ({ seat }: OpenDesk, ring: Keyring | undefined): DeskState['kind'] => {
  if (seat.kind !== 'nobody') return 'open';
  return ring === undefined ? 'empty' : 'closed';
};

/** Who can sign in: those with a password. */
const peopleIn = (ring: Keyring | undefined): DeskState['people'] =>
  (ring?.people ?? []).filter(({ lock }) => lock !== null).map(({ id, name, roles }) => ({ id: employeeId.parse(id), name, roles }));

async function cardOfLiveCall({ seat }: OpenDesk): Promise<DeskState['liveCall']> {
  if (seat.kind === 'nobody') return null;
  const call = await liveCall(seat.data.db);
  const draft = call?.operator === seat.person ? draftId.nullable().parse(call.draft) : null;
  return draft !== null && seat.data.drafts.read(draft) !== undefined ? draft : null;
}

async function readSession({ seat }: OpenDesk): Promise<DeskState['session']> {
  if (seat.kind === 'nobody') return null;
  const who = await readPerson(seat.data.db, seat.person);
  return who?.active === true ? sessionOf(seat.data.db, who, seat.kind === 'locked') : null;
}
