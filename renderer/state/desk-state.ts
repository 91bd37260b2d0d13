import { create } from 'zustand';
import type { Catalogue } from '../../shared/contract/catalogue.ts';
import type { DeskState } from '../../shared/contract/desk.ts';
import type { Person } from '../../shared/contract/people.ts';
import { ask } from '../api.ts';
import { refreshRings } from './ring-state.ts';

interface Known {
  /** Undefined until the desk has answered for the first time. */
  readonly desk: DeskState | undefined;
  readonly catalogue: Catalogue | undefined;
  readonly people: readonly Person[];
  /** The desk process does not answer; it is being started again. */
  readonly unreachable: boolean;
}

/** What the desk last said about itself, its names and its people: a cache, asked for again on announcement. */
export const useDesk = create<Known>(() => ({ desk: undefined, catalogue: undefined, people: [], unreachable: false }));

/** Asks how the desk stands and, when someone works at it, what things and people are called. */
export async function refreshDesk(): Promise<void> {
  const answer = await ask('desk.state', {});
  if (!answer.ok) {
    useDesk.setState({ unreachable: true });
    return;
  }
  useDesk.setState({ desk: answer.value, unreachable: false });
  const session = answer.value.session;
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
