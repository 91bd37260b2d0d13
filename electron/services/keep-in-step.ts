import { type Keyring, namePerson, removePerson } from '../store/keyring.ts';
import type { Person } from '../../shared/contract/people.ts';
import { writeFrontPage } from '../store/front-page.ts';
import { readPeople } from '../store/people.ts';
import { readSite } from '../store/site.ts';
import type { OpenData } from './open-data.ts';
import type { OpenDesk } from './open-desk.ts';

/**
 * Brings what is shown and opened before sign-in in step with the register, which alone is right: names, roles, the site. The
 * password of someone who no longer works here opens nothing any more.
 */
export async function keepInStep(desk: OpenDesk, data: OpenData): Promise<void> {
  const people = await readPeople(data.db);
  const before = await desk.keyring.read();
  if (before.ok && before.value !== undefined && !isSame(before.value, inStep(before.value, people)))
    await desk.keyring.change((ring) => inStep(ring, people));
  const { name, languages, defaultLanguage } = await readSite(data.db);
  await writeFrontPage(desk.folder, { siteName: name, languages, defaultLanguage });
}

function inStep(ring: Keyring, people: readonly Person[]): Keyring {
  const gone = ring.people.filter(({ id }) => !people.some((person) => person.id === id && person.active));
  const without = gone.reduce((kept, { id }) => removePerson(kept, id), ring);
  return people.filter(({ active }) => active).reduce(namePerson, without);
}

const isSame = (one: Keyring, other: Keyring): boolean => JSON.stringify(one.people) === JSON.stringify(other.people);
