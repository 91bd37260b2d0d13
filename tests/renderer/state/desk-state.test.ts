import { fakeDesk } from '../../helpers/fake-desk.ts';
import { aCatalogue, aDeskState, irina, pavel, somePeople } from '../../helpers/window-things.ts';
import { beforeEach, expect, it } from 'vitest';
import type { DeskState } from '../../../shared/contract/desk.ts';
import { noPreferences, type Person } from '../../../shared/contract/people.ts';
import { refreshDesk, useDesk } from '../../../renderer/state/desk-state.ts';

const at = (person: Person | null): DeskState => ({
  ...aDeskState(['operator']),
  session: person === null ? null : { person, preferences: noPreferences, hasPin: false, locked: false },
});

const change = { others: 0 };
const startsOver = () => {
  change.others += 1;
};

async function standsAs(person: Person | null): Promise<void> {
  fakeDesk.answers({ 'desk.state': () => at(person) });
  await refreshDesk(startsOver);
}

beforeEach(() => {
  fakeDesk.fresh();
  fakeDesk.answers({ 'catalogue.read': () => aCatalogue, 'person.list': () => [...somePeople], 'call.rings': () => [] });
  useDesk.setState({ desk: undefined, lastPerson: undefined });
  change.others = 0;
});

it('starts the window over when another person has taken the desk over', async () => {
  await standsAs(irina);
  await standsAs(pavel);
  expect(change.others).toBe(1);
  expect(useDesk.getState().desk?.session?.person.name).toBe('Irina');
});

it('starts over too when the desk was closed in between', async () => {
  await standsAs(irina);
  await standsAs(null);
  await standsAs(pavel);
  expect(change.others).toBe(1);
});

it('goes on with the same window for the same person after a restart of the desk', async () => {
  await standsAs(irina);
  await standsAs(null);
  await standsAs(irina);
  expect(change.others).toBe(0);
});
