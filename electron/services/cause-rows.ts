import type { CauseRow, CauseView, CountedAction, ProposedCause } from '../../shared/contract/recurrence.ts';
import { type Instant, instant } from '../../shared/ids.ts';
import type { Cause } from '../../shared/recurrence/cause.ts';
import type { CorrectiveAction } from '../../shared/recurrence/corrective-action.ts';
import { mayManage } from '../../shared/recurrence/decide-cause.ts';
import { hotSpots } from '../../shared/recurrence/hot-spots.ts';
import { effectOf, ratesAround } from '../../shared/recurrence/rates.ts';
import { weeklyCounts } from '../../shared/recurrence/weekly.ts';
import { causedSince, heldByCauses } from '../store/caused.ts';
import { type Member, membersOf, readCauses } from '../store/causes.ts';
import { complaintRows } from '../store/complaint-lists.ts';
import { actionsAgainst } from '../store/corrective-actions.ts';
import { readSite } from '../store/site.ts';
import type { DeskContext } from './desk-context.ts';
import { maskedRow, readsMasked } from './masked.ts';

type Asking = Pick<DeskContext, 'db' | 'who' | 'now'>;

const listedWeeks = 12;
/** Half a year, and as many complaints as one looks through. */
const shownWeeks = 26;
const shownRows = 100;

/** A cause as the list has it. */
export async function causeRowOf({ db, now }: Asking, cause: Cause): Promise<CauseRow> {
  const { timeZone } = await readSite(db);
  const open = (await actionsAgainst(db, cause.id)).filter((one) => one.closedAt === null);
  return { cause, ...counted(await membersOf(db, cause), { now: now(), timeZone, weeks: listedWeeks }), openActions: open.length };
}

/** A cause with its complaints, week by week and as rows, and with what is done against it. */
export async function causeViewOf(desk: Asking, cause: Cause): Promise<CauseView> {
  const { db, who, now } = desk;
  const { timeZone } = await readSite(db);
  const members = await membersOf(db, cause);
  const actions = await actionsAgainst(db, cause.id);
  const rows = await complaintRows(
    db,
    members.slice(0, shownRows).map((one) => one.id),
  );
  return {
    cause,
    ...counted(members, { now: now(), timeZone, weeks: shownWeeks }),
    openActions: actions.filter((one) => one.closedAt === null).length,
    rows: readsMasked(who) ? rows.map(maskedRow) : rows,
    actions: actions.map((action) => countedAction(desk, { cause, action, members })),
    mayManage: mayManage(who, cause.owner),
  };
}

function counted(members: readonly Member[], over: Parameters<typeof weeklyCounts>[1]): Omit<CauseRow, 'cause' | 'openActions'> {
  const [last, first] = [members[0], members.at(-1)];
  return {
    complaints: members.length,
    firstAt: first === undefined ? null : instant.parse(first.receivedAt),
    lastAt: last === undefined ? null : instant.parse(last.receivedAt),
    weeks: [...weeklyCounts(receivedOf(members), over)],
  };
}

const receivedOf = (members: readonly Member[]): readonly number[] => members.map((one) => one.receivedAt);

interface Counting {
  readonly cause: Cause;
  readonly action: CorrectiveAction;
  readonly members: readonly Member[];
}

function countedAction({ who, now }: Asking, { cause, action, members }: Counting): CountedAction {
  const rates = action.doneAt === null ? undefined : ratesAround(receivedOf(members), action.doneAt, now());
  const plan = mayManage(who, cause.owner);
  return {
    action,
    before: rates?.before ?? null,
    after: rates?.after ?? null,
    says: rates === undefined ? null : effectOf(rates),
    may: { plan, finish: plan || action.responsible === who.id },
  };
}

const lookBackMs = 28 * 86_400_000;

/** What calls for a cause of its own: five complaints of a product and a cause within seven days, in the last four weeks (E9). */
export async function proposedCauses(db: Asking['db'], now: Instant): Promise<ProposedCause[]> {
  const rules = (await readCauses(db, 'open')).flatMap((one) => one.rule ?? []);
  const caused = await causedSince(db, instant.parse(Math.max(0, now - lookBackMs)));
  return hotSpots(caused, { rules, members: await heldByCauses(db) }).map((one) => ({ ...one, complaints: [...one.complaints] }));
}
