import type { Command } from '../../shared/complaint/commands.ts';
import type { Complaint } from '../../shared/complaint/complaint.ts';
import type { Deciding } from '../../shared/complaint/deciding.ts';
import { namedBy, otherIn } from '../../shared/complaint/named-in.ts';
import { complaintNumber, numberYear } from '../../shared/complaint/number.ts';
import { type CustomerId, instant, type Instant } from '../../shared/ids.ts';
import { customerDays } from '../../shared/remedy/authority.ts';
import { hasCategory, readLimits, readProduct } from '../store/catalogue.ts';
import { averagePurchaseOf } from '../store/customer-card.ts';
import { complaintByCode, findComplaint } from '../store/complaints.ts';
import { nextNumber } from '../store/numbers.ts';
import { levelOfComplaint } from '../store/escalation-watch.ts';
import { spentByCustomer, spentOnLinked } from '../store/remedies.ts';
import type { Tx } from '../store/schema.ts';
import { readSettings } from '../store/settings.ts';
import { readSite } from '../store/site.ts';
import { readTimeline } from '../store/timeline.ts';
import type { DeskContext } from './desk-context.ts';
import { peopleAbout } from './people-about.ts';

const dayMs = 86_400_000;

/** When the days began over which grants to one customer count together. */
export const spentSince = (now: Instant): Instant => instant.parse(Math.max(0, now - customerDays * dayMs));

interface About {
  readonly complaint: Complaint | undefined;
  readonly command: Command;
  readonly customer: CustomerId | null;
  readonly inPlaceOf: Deciding['inPlaceOf'];
  /** What was given when it was first decided. */
  readonly given?: { readonly number: string; readonly code: string | null } | undefined;
}

/** Who decides, when, and the dice for what is drawn. */
export type Deciders = Pick<DeskContext, 'who' | 'now' | 'newId' | 'newCode'>;

/** Reads what the rules rest on for this command, and only that: registering waits for nothing it does not need. */
export async function deciding(tx: Tx, desk: Deciders, { complaint, command, customer, inPlaceOf, given }: About): Promise<Deciding> {
  const now = desk.now();
  const registers = command.kind === 'register';
  const category = registers ? command.payload.card.case.category : command.kind === 'correct' ? command.payload.facts.category : undefined;
  const other = otherIn(complaint, command);
  const knowsCategory = category !== undefined && (await hasCategory(tx, category));
  return {
    who: desk.who,
    now,
    number: given?.number ?? (registers ? await newNumber(tx, now) : ''),
    code: given === undefined ? (registers ? await freeCode(tx, desk) : '') : (given.code ?? ''),
    customer,
    person: await peopleAbout(tx, complaint, namedBy(command)),
    inPlaceOf,
    level: command.kind === 'deEscalate' ? await levelOfComplaint(tx, command.complaint) : 0,
    other: other === undefined ? undefined : await findComplaint(tx, other),
    hasCategory: (id) => knowsCategory && id === category,
    timeline: complaint === undefined || command.kind !== 'correct' || given !== undefined ? [] : await readTimeline(tx, complaint.id),
    ...(await money(tx, complaint, now)),
  };
}

/** Limits, earlier grants, the product and its warranty promise; nothing of it is needed before a complaint is registered. */
async function money(
  tx: Tx,
  complaint: Complaint | undefined,
  now: Instant,
): Promise<Pick<Deciding, 'limits' | 'spent' | 'spentOnLinked' | 'product' | 'averagePurchase' | 'settings' | 'currency' | 'timeZone'>> {
  if (complaint === undefined)
    return { limits: [], spent: 0, spentOnLinked: 0, product: undefined, settings: unset, currency: '', timeZone: 'UTC' };
  const { productId } = complaint.facts;
  const { currency, timeZone } = await readSite(tx);
  return {
    limits: await readLimits(tx),
    spent: complaint.customer === null ? 0 : await spentByCustomer(tx, complaint.customer, spentSince(now)),
    spentOnLinked: await spentOnLinked(tx, complaint),
    product: productId === undefined ? undefined : await readProduct(tx, productId),
    averagePurchase: await averagePurchaseOf(tx, complaint.customer),
    settings: await readSettings(tx),
    currency,
    timeZone,
  };
}

/** A complaint that is being registered asks for none of these. */
const unset: Deciding['settings'] = { averagePurchase: 0, reopenDays: 0, peopleToldUnhappy: 0, onlineMultiplier: 1 };

/** The next number of this desk; given back with everything else when the registration is refused. */
async function newNumber(tx: Tx, now: Instant): Promise<string> {
  const { code, deskCode, timeZone } = await readSite(tx);
  const year = numberYear(now, timeZone);
  return complaintNumber({ site: code, year, desk: deskCode, count: await nextNumber(tx, year) });
}

/** A code that no other anonymous caller was given. */
async function freeCode(tx: Tx, { newCode }: Deciders): Promise<string> {
  for (let tries = 0; tries < 20; tries += 1) {
    const code = newCode();
    if ((await complaintByCode(tx, code)) === undefined) return code;
  }
  throw new Error('no free code in twenty tries');
}
