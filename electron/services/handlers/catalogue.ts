import type { WorkingWeek } from '../../../shared/calendar/working-week.ts';
import type { Category, Product, Settings } from '../../../shared/contract/catalogue.ts';
import { may } from '../../../shared/access.ts';
import { type InLanguages, languages } from '../../../shared/language.ts';
import { because, type Refusal } from '../../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../../shared/result.ts';
import {
  readCategories,
  readDepartments,
  readLimits,
  readProducts,
  saveCategory,
  saveDepartment,
  saveLimit,
  saveProduct,
} from '../../store/catalogue.ts';
import { recentCategories } from '../../store/recent-categories.ts';
import { readPerson } from '../../store/people.ts';
import type { Db } from '../../store/schema.ts';
import { readSettings, saveSettings } from '../../store/settings.ts';
import { readSite } from '../../store/site.ts';
import { changedFields } from '../changed-fields.ts';
import { siteHours } from '../deadline-basis.ts';
import type { DeskContext } from '../desk-context.ts';
import type { Handlers } from '../handler.ts';
import { type Change, recordChange } from '../record-change.ts';

/** What things are called and what is allowed: read by everyone, changed by whoever the matrix names, every change audited. */
export const catalogueHandlers = {
  'catalogue.read': async ({ db }) =>
    ok({
      site: await readSite(db),
      settings: await readSettings(db),
      hours: await siteHours(db),
      categories: await readCategories(db),
      products: await readProducts(db),
      departments: await readDepartments(db),
      limits: await readLimits(db),
      recentCategories: await recentCategories(db),
    }),

  'category.save': (desk, category) =>
    keep(desk, 'category', category, async (tx) => {
      const all = await readCategories(tx);
      if (all.some((one) => one.id !== category.id && sameText(one.code, category.code)))
        return refused(because('nameTaken', { name: category.code }));
      const problem = (await managerProblem(tx, category)) ?? nameProblem(category);
      if (problem !== undefined) return refused(problem);
      const { defaultLanguage } = await readSite(tx);
      await saveCategory(tx, { ...category, name: namedEverywhere(category.name, category.name[defaultLanguage]) });
      return ok(null);
    }),

  'product.save': (desk, product) =>
    keep(desk, 'product', product, async (tx) => {
      const all = await readProducts(tx);
      if (all.some((one) => one.id !== product.id && isSameProduct(one, product)))
        return refused(because('nameTaken', { name: product.name }));
      await saveProduct(tx, product);
      return ok(null);
    }),

  'department.save': (desk, department) =>
    keep(desk, 'department', department, async (tx) => {
      const all = await readDepartments(tx);
      if (all.some((one) => one.id !== department.id && one.active && sameText(one.name, department.name)))
        return refused(because('nameTaken', { name: department.name }));
      await saveDepartment(tx, department);
      return ok(null);
    }),

  'limit.save': (desk, limit) =>
    keep(desk, 'limit', { id: limit.role, ...limit }, async (tx) => {
      await saveLimit(tx, limit);
      return ok(null);
    }),

  'settings.save': async (desk, input) => {
    const changes = onlyGiven(input);
    if (changes.workingWeek !== undefined && !isWeekInOrder(changes.workingWeek))
      return refused(because('badInput', { field: 'workingWeek' }));
    const before = await readSettings(desk.db);
    const now = { ...before, ...changes };
    if (now.teamSizeFrom > now.teamSizeTo) return refused(because('badInput', { field: 'teamSizeTo' }));
    const fields = changedFields(before, now);
    const change: Change = { act: 'settings.save', object: 'settings', objectId: 'desk', fields, body: changes };
    const outcome = await recordChange(desk, change, async (tx) => {
      await saveSettings(tx, changes);
      return ok(await readSettings(tx));
    });
    if (outcome.ok) desk.announce({ event: 'changed', what: 'catalogue', id: null });
    return outcome;
  },
} as const satisfies Partial<Handlers>;

const readers = { category: readCategories, product: readProducts, department: readDepartments, limit: limitsById } as const;

async function limitsById(db: Db) {
  return (await readLimits(db)).map((limit) => ({ id: limit.role, ...limit }));
}

/** One entry of a catalogue changes: audited by the names of the fields that differ, queued for head office, told to the windows. */
async function keep(
  desk: DeskContext,
  object: keyof typeof readers,
  entry: { readonly id: string },
  make: Parameters<typeof recordChange<null>>[2],
): Promise<Result<null, Refusal>> {
  const all: readonly { readonly id: string }[] = await readers[object](desk.db);
  const fields = changedFields(all.find((one) => one.id === entry.id) ?? {}, entry);
  const outcome = await recordChange(desk, { act: `${object}.save`, object, objectId: entry.id, fields, body: entry }, make);
  if (outcome.ok) desk.announce({ event: 'changed', what: 'catalogue', id: null });
  return outcome;
}

const sameText = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

const isSameProduct = (one: Product, other: Product): boolean =>
  other.code.trim() === '' ? one.active && sameText(one.name, other.name) : sameText(one.code, other.code);

/** Whoever gets the hand-overs of a category must be here and be someone who answers them. */
async function managerProblem(db: Db, { manager }: Category): Promise<Refusal | undefined> {
  if (manager === null) return undefined;
  const person = await readPerson(db, manager);
  if (person === undefined) return because('noSuchPerson');
  if (!person.active) return because('personInactive');
  return may(person.roles, 'answerEscalation') ? undefined : because('cannotDecide');
}

const nameProblem = ({ name }: Category): Refusal | undefined =>
  languages.every((language) => name[language].trim() === '') ? because('badInput', { field: 'name' }) : undefined;

/** A name not written in a language is shown in the site's own, so that no list ever has an empty line. */
function namedEverywhere(name: InLanguages, inSiteLanguage: string): InLanguages {
  const spare = [inSiteLanguage, ...languages.map((language) => name[language])].find((text) => text.trim() !== '') ?? '';
  const filled = (text: string): string => (text.trim() === '' ? spare : text);
  return { en: filled(name.en), ru: filled(name.ru), th: filled(name.th) };
}

/** Each span ends after it begins and before the next one of its day. */
const isWeekInOrder = (week: WorkingWeek): boolean =>
  week.every((day) => day.every((span, place) => span.from < span.to && (place === 0 || (day[place - 1]?.to ?? '') <= span.from)));

const onlyGiven = (input: { readonly [Key in keyof Settings]?: Settings[Key] | undefined }): Partial<Settings> =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
