import type { CauseType } from '../complaint/handling.ts';
import { nameKey } from '../customer/name-key.ts';
import type { CatalogueId, ComplaintId, Instant } from '../ids.ts';
import type { CauseRule } from './cause.ts';

/** A complaint whose cause is known. */
export interface Caused {
  readonly complaint: ComplaintId;
  readonly category: CatalogueId | null;
  /** The product as the catalogue knows it, and as it was written down. */
  readonly product: CatalogueId | null;
  readonly productName: string;
  readonly causeType: CauseType;
  readonly receivedAt: Instant;
}

/** Complaints of one product and one cause that came close together: worth a cause of its own. */
export interface HotSpot {
  readonly product: CatalogueId | null;
  readonly productName: string;
  readonly causeType: CauseType;
  readonly complaints: readonly ComplaintId[];
  readonly firstAt: Instant;
  readonly lastAt: Instant;
}

const many = 5;
const withinMs = 7 * 86_400_000;

/**
 * Where five or more complaints about the same product for the same cause came within seven days (E9), most first. What an open cause
 * already watches is left out: by its rule, or because it holds all of these complaints.
 */
export function hotSpots(
  caused: readonly Caused[],
  watched: { readonly rules: readonly CauseRule[]; readonly members: ReadonlySet<ComplaintId> },
): readonly HotSpot[] {
  const free = caused.filter((one) => !watched.members.has(one.complaint) && !watched.rules.some((rule) => fitsRule(rule, one)));
  return [...Map.groupBy(free.filter(isAboutSomething), keyOf).values()]
    .flatMap(hotSpotOf)
    .toSorted((one, other) => other.complaints.length - one.complaints.length);
}

/** Does a complaint belong to a cause by its rule? */
export const fitsRule = (rule: CauseRule, { category, product, causeType }: Pick<Caused, keyof CauseRule>): boolean =>
  (rule.category === null || rule.category === category) &&
  (rule.product === null || rule.product === product) &&
  (rule.causeType === null || rule.causeType === causeType);

const isAboutSomething = ({ product, productName }: Caused): boolean => product !== null || productName.trim() !== '';

const keyOf = ({ product, productName, causeType }: Caused): string => `${causeType} ${product ?? nameKey(productName)}`;

/** All complaints from the first to the last of any seven days that hold enough of them. */
function hotSpotOf(group: readonly Caused[]): readonly HotSpot[] {
  const sorted = group.toSorted((one, other) => one.receivedAt - other.receivedAt);
  const close = sorted.filter((_, place) => [...Array(many).keys()].some((back) => isClose(sorted, place - back)));
  const [first, last] = [close[0], close.at(-1)];
  if (first === undefined || last === undefined) return [];
  const { product, productName, causeType } = first;
  return [
    { product, productName, causeType, complaints: close.map((one) => one.complaint), firstAt: first.receivedAt, lastAt: last.receivedAt },
  ];
}

/** Do the five from this place on stand within seven days? */
function isClose(sorted: readonly Caused[], from: number): boolean {
  const [first, last] = [sorted[from], sorted[from + many - 1]];
  return first !== undefined && last !== undefined && last.receivedAt - first.receivedAt <= withinMs;
}
