import { create } from 'zustand';
import type { Catalogue } from '../../shared/contract/catalogue.ts';
import type { DeskState } from '../../shared/contract/desk.ts';
import type { Person } from '../../shared/contract/people.ts';
import type { EmployeeId } from '../../shared/ids.ts';
import { ask } from '../api.ts';
import { refreshRings } from './ring-state.ts';

interface Known {
  /** Undefined until the desk has answered for the first time. */
  readonly desk: DeskState | undefined;
  readonly catalogue: Catalogue | undefined;
  readonly people: readonly Person[];
  /** Who worked in this window last; they may be signed out by now. */
  readonly lastPerson: EmployeeId | undefined;
  /** The desk process does not answer; it is being started again. */
  readonly unreachable: boolean;
}

/** What the desk last said about itself, its names and its people: a cache, asked for again on announcement. */
export const useDesk = create<Known>(() => ({
  desk: undefined,
  catalogue: undefined,
  people: [],
  lastPerson: undefined,
  unreachable: false,
}));

const retryMs = 1_000;

/** Loads the window anew: nothing that one person typed or read is left in its memory for the next. */
const startOver = (): void => location.reload();

/**
 * Asks how the desk stands and, when someone works at it, what things and people are called. Where another person has taken the
 * desk over, the window starts over; a desk that does not answer is asked again every second.
 */
export async function refreshDesk(onOtherPerson: () => void = startOver): Promise<void> {
  const answer = await ask('desk.state', {});
  if (!answer.ok) {
    useDesk.setState({ unreachable: true });
    if (answer.refusal.code === 'restarting') setTimeout(() => void refreshDesk(onOtherPerson), retryMs);
    return;
  }
  const session = answer.value.session;
  const { lastPerson } = useDesk.getState();
  if (session !== null && lastPerson !== undefined && session.person.id !== lastPerson) {
    onOtherPerson();
    return;
  }
  useDesk.setState({ desk: answer.value, unreachable: false, lastPerson: session?.person.id ?? lastPerson });
  if (session !== null && !session.locked) await Promise.all([refreshCatalogue(), refreshPeople(), refreshRings()]);
}

/** Asks again what things are called and what is allowed. */
export async function refreshCatalogue(): Promise<void> {
  const answer = await ask('catalogue.read', {});
  if (answer.ok) useDesk.setState({ catalogue: answer.value });
}

/** Asks again who works here. */
export async function refreshPeople(): Promise<void> {
  const answer = await ask('person.list', {});
  if (answer.ok) useDesk.setState({ people: answer.value });
}
