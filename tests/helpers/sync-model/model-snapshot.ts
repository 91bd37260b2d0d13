import type { FeedLine } from '../../../shared/sync/feed.ts';
import { copyOf, type HeldThings, nothingHeld } from './held-things.ts';

/** The place of the feed each thing was last told at, by its name. */
export type Places = ReadonlyMap<string, number>;

/** So many things are in one page of everything. */
const perPage = 6;

/** What an event touched: complaints by their ids, rows by table and key. */
export const touchedBy = ({ effect }: FeedLine): readonly string[] => [
  ...effect.complaints.map(({ id }) => id),
  ...effect.rows.map(({ table, key }) => `${table} ${key}`),
];

/** One page of everything, in the order of names behind `after`: the things themselves and their places. */
export interface ThingsPage {
  readonly held: HeldThings;
  readonly places: Places;
  /** The last name of the page; null where nothing comes after it. */
  readonly next: string | null;
}

/** The next page of everything that is held now; what changes between two pages stands in the later one as it is by then. */
export function pageAfter(held: HeldThings, places: Places, after: string): ThingsPage {
  const names = [...held.complaints.keys(), ...held.rows.keys()].filter((name) => name > after).toSorted();
  const page = new Set<string>(names.slice(0, perPage));
  const part = nothingHeld();
  for (const [id, one] of held.complaints) if (page.has(id)) part.complaints.set(id, one);
  for (const [name, one] of held.rows) if (page.has(name)) part.rows.set(name, one);
  const placed = [...page].map((name) => [name, places.get(name) ?? 0] as const);
  return { held: part, places: new Map(placed), next: names.length > perPage ? (names[perPage - 1] ?? null) : null };
}

/** What is confirmed, with a page in it: a thing that is known from a later place of the feed stays. */
export function withPage(
  confirmed: HeldThings,
  known: Places,
  { held, places }: ThingsPage,
): { readonly confirmed: HeldThings; readonly known: Places } {
  const after = copyOf(confirmed);
  const isNews = (name: string): boolean => (places.get(name) ?? 0) >= (known.get(name) ?? 0);
  for (const [id, one] of held.complaints) if (isNews(id)) after.complaints.set(id, one);
  for (const [name, one] of held.rows) if (isNews(name)) after.rows.set(name, one);
  return { confirmed: after, known: new Map([...known, ...[...places].filter(([name]) => isNews(name))]) };
}
