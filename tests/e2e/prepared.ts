import type { Product } from '../../shared/contract/catalogue.ts';
import { catalogueId, complaintId, instant } from '../../shared/ids.ts';
import type { Language } from '../../shared/language.ts';
import { passwordOf } from '../helpers/a-set-up.ts';
import type { Desk } from './the-desk.ts';
import { said, staff } from './words.ts';

// What a journey finds at the desk when it begins, put there through the desk's own door.

async function doAs(desk: Desk, name: string, work: () => Promise<void>): Promise<void> {
  const { people } = Object(await desk.ask('desk.state', {}));
  const person = people.find((one: { name: string }) => one.name === name).id;
  await desk.ask('session.signIn', { person, password: passwordOf(name) });
  await work();
  await desk.ask('session.signOut', {});
  // The window saw someone come and go; a fresh one begins as at the start of a shift.
  await desk.page.reload();
  await desk.isAtTheDoor();
}

async function categoryOf(desk: Desk, found: (one: { code: string; name: Record<Language, string> }) => boolean) {
  const { categories } = Object(await desk.ask('catalogue.read', {}));
  return categories.find(found);
}

interface Known {
  readonly name: string;
  readonly phone: string;
  readonly by: Language;
}

/** Someone who has complained once before: the journey that follows finds them known. */
export const aKnownCaller = (desk: Desk, { name, phone, by }: Known): Promise<void> =>
  doAs(desk, staff[by].operator, async () => {
    const category = (await categoryOf(desk, ({ code }) => code === 'BILL')).id;
    await desk.ask('complaint.register', {
      complaint: complaintId.parse(crypto.randomUUID()),
      receivedAt: instant.parse(Date.now()),
      moodStart: 'calm',
      card: { caller: { name, phone }, case: { essence: said[by].story, category } },
    });
  });

/** The manager who speaks that language decides on the story's category. */
export const managerDecidesOn = (desk: Desk, language: Language): Promise<void> =>
  doAs(desk, 'Ada', async () => {
    const people = Object(await desk.ask('person.list', {}));
    const manager = people.find((one: { name: string }) => one.name === staff[language].manager).id;
    const category = await categoryOf(desk, ({ name }) => name[language].startsWith(said[language].category));
    await desk.ask('category.save', { ...category, manager });
  });

/** A product with a promise of the company's own on its box. */
export const aProduct = (desk: Desk, given: Pick<Product, 'code' | 'name' | 'warrantyPromise'>): Promise<void> =>
  doAs(desk, 'Ada', async () => {
    const id = catalogueId.parse(crypto.randomUUID());
    await desk.ask('product.save', { id, price: 39_000, warrantyMonths: 12, active: true, ...given });
  });
