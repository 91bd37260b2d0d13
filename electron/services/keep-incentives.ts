import { dayBounds, siteDay } from '../../shared/calendar/site-day.ts';
import type { Settings } from '../../shared/contract/catalogue.ts';
import { type ArticleId, type ComplaintId, type EmployeeId, incentiveId } from '../../shared/ids.ts';
import { amountOf } from '../../shared/incentive/amount-of.ts';
import { type ComplaintChange, type Earned, earnedBy, turnOf } from '../../shared/incentive/earned.ts';
import type { IncentiveEntry, RewardedEvent } from '../../shared/incentive/entry.ts';
import { mayEarn } from '../../shared/incentive/may-earn.ts';
import { undecided } from '../../shared/incentive/undecided.ts';
import { addEntry, countEarned, entriesOfComplaint, saveDecision } from '../store/incentives.ts';
import { readPerson } from '../store/people.ts';
import type { Tx } from '../store/schema.ts';
import { readSettings } from '../store/settings.ts';
import { readSite } from '../store/site.ts';
import type { DeskContext } from './desk-context.ts';

type Hand = Pick<DeskContext, 'now' | 'newId'>;

/** What is rewarded of a complaint or an article. */
interface Reward extends Omit<Earned, 'event'> {
  readonly event: RewardedEvent;
  readonly complaint: ComplaintId | null;
  readonly article: ArticleId | null;
}

/**
 * Proposes what a change of a complaint earned, in the transaction of the change itself, so that neither exists without the other (R143).
 * What waits for the director falls away when the complaint comes back or turns out to be none of its own, and returns with it; what
 * the director has approved stays paid, because a person has judged it: taking that back is a penalty, proposed only where those are on.
 */
export async function keepIncentives(tx: Tx, hand: Hand, change: ComplaintChange): Promise<void> {
  const { after } = change;
  const turn = turnOf(change);
  if (turn !== undefined) await turnEntries(tx, hand, after.id, turn);
  for (const earned of earnedBy(change)) {
    const known = await entriesOfComplaint(tx, after.id);
    if (!hasAlready(known, earned)) await reward(tx, hand, { ...earned, complaint: after.id, article: null });
  }
}

/** Proposes what an article that others may now use earned whoever wrote it; one's own approval earns nothing. */
export async function rewardArticle(
  tx: Tx,
  hand: Hand,
  { article, by, author }: { readonly article: ArticleId; readonly by: EmployeeId; readonly author: EmployeeId },
): Promise<void> {
  if (author !== by) await reward(tx, hand, { event: 'articleApproved', person: author, key: article, complaint: null, article });
}

/** A complaint that was reopened and solved again by the same person earns that once, unless the first was taken back. */
const hasAlready = (known: readonly IncentiveEntry[], { event, person }: Earned): boolean =>
  known
    .filter(
      (one) =>
        one.person === person &&
        one.state !== 'rejected' &&
        (one.event === event || (one.event === 'takenBack' && event === 'resolvedBySelf')),
    )
    .reduce((sum, one) => sum + one.amount, 0) > 0;

async function reward(tx: Tx, hand: Hand, { event, person, key, complaint, article }: Reward): Promise<void> {
  const settings = await readSettings(tx);
  const amount = amountOf(event, settings);
  const who = amount === 0 ? undefined : await readPerson(tx, person);
  if (who === undefined || !mayEarn(who)) return;
  const full = await isDayFull(tx, hand, { event, person, settings });
  const at = hand.now();
  const entry = { ...proposal(hand), event, person, key, complaint, article, amount };
  await addEntry(tx, full ? { ...entry, state: 'rejected', why: 'overCap', decidedAt: at } : entry);
}

async function isDayFull(
  tx: Tx,
  { now }: Hand,
  { event, person, settings }: { readonly event: RewardedEvent; readonly person: EmployeeId; readonly settings: Settings },
): Promise<boolean> {
  const { timeZone } = await readSite(tx);
  const today = dayBounds(siteDay(now(), timeZone), timeZone);
  return (await countEarned(tx, { person, event, ...today })) >= settings.incentivePerDay;
}

/** What the turn of a complaint does to what it earned so far; passing it on was worth it whatever came after. */
async function turnEntries(tx: Tx, hand: Hand, complaint: ComplaintId, turn: NonNullable<ReturnType<typeof turnOf>>): Promise<void> {
  const known = await entriesOfComplaint(tx, complaint);
  const fromEvents = known.filter(({ proposedBy }) => proposedBy === null);
  if (turn === 'restored') {
    const back = fromEvents.filter(({ state, why }) => state === 'rejected' && why === 'cancelled');
    for (const one of back) await saveDecision(tx, { ...one, state: 'proposed', why: null, decidedAt: null });
    return;
  }
  const lost =
    turn === 'cancelled' ? fromEvents : fromEvents.filter(({ event }) => event === 'resolvedBySelf' || event === 'highSatisfaction');
  for (const one of lost.filter(({ state }) => state === 'proposed'))
    await saveDecision(tx, { ...one, state: 'rejected', why: turn, decidedAt: hand.now() });
  if (turn === 'reopened' && (await readSettings(tx)).incentivePenalties) await takeBack(tx, hand, lost);
}

async function takeBack(tx: Tx, hand: Hand, lost: readonly IncentiveEntry[]): Promise<void> {
  for (const one of lost.filter(({ state, amount }) => (state === 'approved' || state === 'exported') && amount > 0))
    await addEntry(tx, {
      ...proposal(hand),
      event: 'takenBack',
      person: one.person,
      key: one.id,
      complaint: one.complaint,
      article: null,
      amount: -one.amount,
    });
}

/** What every entry that an event proposes begins with. */
const proposal = ({ now, newId }: Hand) => ({ id: incentiveId.parse(newId()), note: '', at: now(), proposedBy: null, ...undecided });
