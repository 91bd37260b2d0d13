import { siteDay } from '../calendar/site-day.ts';
import type { Complaint } from '../complaint/complaint.ts';
import type { Instant } from '../ids.ts';
import { assertNever } from '../result.ts';
import type { DeadlineRule } from './rule.ts';

/** A moment from which a rule's term runs, and what it belongs to. */
export interface Start {
  readonly key: string;
  readonly at: Instant;
}

/** What a complaint is about that rules of the other kind have nothing to say to; where nobody said yet, both stand (RU-22, RU-31.1). */
const notOf: Partial<Readonly<Record<DeadlineRule['sector'], readonly Complaint['triage']['concerns'][]>>> = {
  goods: ['service', 'serviceQuality', 'staffBehaviour'],
  services: ['goodsQuality'],
};

/** Is the rule about this complaint: its claim, its weight, goods or a service, in force when the complaint came in? */
export function isAbout(rule: DeadlineRule, { triage, receivedAt }: Pick<Complaint, 'triage' | 'receivedAt'>, timeZone: string): boolean {
  const day = siteDay(receivedAt, timeZone);
  const claimed = rule.claims.length === 0 ? rule.start !== 'claim' || triage.claimType !== null : isAmong(rule.claims, triage.claimType);
  const inForce = (rule.validFrom === null || rule.validFrom <= day) && (rule.validTo === null || day <= rule.validTo);
  const ofSector = notOf[rule.sector]?.includes(triage.concerns) !== true;
  return rule.on && claimed && ofSector && inForce && (rule.weight === null || rule.weight === triage.weight);
}

const isAmong = (claims: DeadlineRule['claims'], claim: Complaint['triage']['claimType']): boolean =>
  claim !== null && claims.includes(claim);

/** What belongs to one closing: after reopening, the next one is another. */
export const closedKey = (closedAt: Instant): string => `closed ${closedAt}`;

/** From when the rule's term runs for this complaint; several times where it belongs to a promise or an answer. */
export function startsOf({ start }: DeadlineRule, complaint: Complaint): readonly Start[] {
  switch (start) {
    case 'received':
    case 'claim':
      return [{ key: start, at: complaint.receivedAt }];
    case 'registered':
      return [{ key: start, at: complaint.registeredAt }];
    case 'promised':
      return complaint.promises.map(({ id, dueAt }) => ({ key: id, at: dueAt }));
    case 'decided':
      return [...answered(complaint), ...carriedOut(complaint)];
    case 'solved':
      return complaint.resolvedAt === null ? [] : [{ key: start, at: complaint.resolvedAt }];
    case 'closed':
      // Closed a second time, it counts from then.
      return complaint.closedAt === null ? [] : [{ key: closedKey(complaint.closedAt), at: complaint.closedAt }];
    case 'goodsReceived':
    case 'notice':
      return []; // the desk does not know of it
    default:
      return assertNever(start);
  }
}

const answered = ({ escalations }: Complaint): readonly Start[] =>
  escalations.flatMap(({ id, answer, answeredAt }) => (answeredAt === null || answer === 'passedOn' ? [] : [{ key: id, at: answeredAt }]));

/** Carried out, a remedy is told to the customer the same day (product.md 3.3). */
const carriedOut = ({ offers }: Complaint): readonly Start[] =>
  offers.flatMap(({ id, executedAt }) => (executedAt === null ? [] : [{ key: id, at: executedAt }]));

/** From when the term runs by what is known of every complaint; null where it starts with something that happens later. */
export function startedBy({ start }: DeadlineRule, of: Pick<Complaint, 'receivedAt' | 'registeredAt'>): Instant | null {
  if (start === 'received' || start === 'claim') return of.receivedAt;
  return start === 'registered' ? of.registeredAt : null;
}
