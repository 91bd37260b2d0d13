import type { Limit, Product, Settings } from '../contract/catalogue.ts';
import type { Person } from '../contract/people.ts';
import type { CatalogueId, CustomerId, EmployeeId, Instant } from '../ids.ts';
import { approverAsked, type Offer } from '../remedy/offer.ts';
import { because, type Refusal, type RefusalCode } from '../refusal/refusal.ts';
import { ok, refused, type Result } from '../result.ts';
import type { Command, CommandKind } from './commands.ts';
import type { Place } from '../people/in-place-of.ts';
import type { Complaint, TimelineEntry } from './complaint.ts';

/** Everything a decision rests on besides the complaint and the command; the rules look nothing up themselves. */
export interface Deciding {
  readonly who: Person;
  readonly now: Instant;
  /** The number a new complaint gets. */
  readonly number: string;
  /** What an anonymous caller says to hear the answer. */
  readonly code: string;
  /** The customer the complaint belongs to once the caller has a name; null while nobody is known. */
  readonly customer: CustomerId | null;
  readonly person: (id: EmployeeId) => Person | undefined;
  /** Does the acting person take this colleague’s place on the complaint now, because they are away or do not answer (R98, E13)? An approver's also for one offer alone. */
  readonly inPlaceOf: (id: EmployeeId, place: Place, offer?: Offer['id']) => boolean;
  /** How high the trouble with it stands, 0 to 3; asked where it is lowered by hand. */
  readonly level: number;
  readonly hasCategory: (id: CatalogueId) => boolean;
  /** The product complained about, with the price and the company's own warranty promise. */
  readonly product: Product | undefined;
  readonly limits: readonly Limit[];
  /** Granted to this customer in the last 90 days over all complaints, in minor units, warranty cases left out. */
  readonly spent: number;
  /** Granted or promised on complaints tied to this one, in minor units, warranty cases left out: one claim is not split (product.md 3.5). */
  readonly spentOnLinked: number;
  /** What this customer buys on average, in minor units, where their card says so (R118). */
  readonly averagePurchase?: number | null;
  readonly settings: Pick<Settings, 'averagePurchase' | 'reopenDays' | 'peopleToldUnhappy' | 'onlineMultiplier'>;
  /** Where days begin and end. */
  readonly timeZone: string;
  /** The other complaint the command names, or this one was joined to. */
  readonly other: Complaint | undefined;
  /** What amounts are in, ISO 4217: a refusal names its limit in it. */
  readonly currency: string;
  /** The complaint's history, oldest first: tells what changed since a person looked. */
  readonly timeline: readonly TimelineEntry[];
}

/** The complaint after a command, and the lines its history gains. No lines: nothing changed. */
export interface Decided {
  readonly complaint: Complaint;
  readonly entries: readonly TimelineEntry[];
}

export type Decision = Result<Decided, Refusal>;
export type PayloadOf<Kind extends CommandKind> = Extract<Command, { readonly kind: Kind }>['payload'];

/** The complaint one revision on, with what happened to it. */
export const changed = (before: Complaint, changes: Partial<Complaint>, entries: readonly TimelineEntry[]): Decision =>
  ok({ complaint: { ...before, ...changes, revision: before.revision + 1 }, entries });

/** Asked a second time, for example after a lost answer: the first time counts. */
export const alreadyDone = (complaint: Complaint): Decision => ok({ complaint, entries: [] });

/** Says no, with the values the sentence names. */
export const no = (code: RefusalCode, facts?: Refusal['facts']): { readonly ok: false; readonly refusal: Refusal } =>
  refused(because(code, facts));

/** Is it the acting person who is meant, or a colleague who is away or does not answer, and in whose place they act? */
export const isYours = ({ who, inPlaceOf }: Pick<Deciding, 'who' | 'inPlaceOf'>, id: EmployeeId, place: Place): boolean =>
  id === who.id || inPlaceOf(id, place);

/** Does this offer wait for the acting person, or for a colleague in whose place they act? Never for whoever proposed it. */
export const isYoursToApprove = ({ who, inPlaceOf }: Pick<Deciding, 'who' | 'inPlaceOf'>, offer: Offer): boolean => {
  const asked = approverAsked(offer);
  return asked !== null && offer.proposedBy !== who.id && (asked === who.id || inPlaceOf(asked, 'approver', offer.id));
};

/** What a line says of whose place somebody acted in; nothing where it was their own. */
export const insteadOf = ({ who }: Pick<Deciding, 'who'>, id: EmployeeId): TimelineEntry['facts'] =>
  id === who.id ? {} : { insteadOf: id };

/** A line of the history by the person who acts, now. */
export const line = ({ who, now }: Deciding, kind: TimelineEntry['kind'], facts: TimelineEntry['facts']): TimelineEntry => ({
  at: now,
  by: who.id,
  kind,
  facts,
});
