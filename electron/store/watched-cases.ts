import { sql } from 'kysely';
import { promiseWhat } from '../../shared/complaint/complaint.ts';
import { type Triage, triage } from '../../shared/complaint/handling.ts';
import { complaintState } from '../../shared/complaint/states.ts';
import { callerState } from '../../shared/complaint/card.ts';
import { repeatDays } from '../../shared/escalation/plan-beginning.ts';
import type { RuleFacts, WatchedCase, WatchedDeadline } from '../../shared/escalation/watched-case.ts';
import type { CatalogueId, ComplaintId, EmployeeId, Instant, PromiseId } from '../../shared/ids.ts';
import { statement } from '../../shared/investigation/statement.ts';
import { task } from '../../shared/investigation/task.ts';
import { offer } from '../../shared/remedy/offer.ts';
import { satisfactionCheck } from '../../shared/satisfaction/check.ts';
import { compiled, type Given } from './compiled.ts';
import type { Db, RowOf } from './schema.ts';

type Ids = Given<{ ids: string }>;

// A plus before a column keeps SQLite from looking by it: it would go through all that is pending instead of these few complaints.
const among = ({ ids }: Ids) => sql<string>`(select value from json_each(${ids}))`;
const repeatMs = repeatDays * 86_400_000;

const cases = compiled((db, given: Ids) =>
  db
    .selectFrom('complaint')
    .leftJoin('call', 'call.id', 'complaint.call')
    .select([
      'complaint.id',
      'number',
      'state',
      'owner',
      'investigator',
      'registered_at',
      'external_ref',
      'category',
      'complaint.call',
      'reopened',
    ])
    .select(['complaint.mood_start', 'complaint.mood_end', 'call.mood_start as began', 'call.mood_end as ended'])
    .select([
      sql<string>`handling ->> '$.triage'`.as('triage'),
      sql<number | null>`handling ->> '$.waiting.since'`.as('waits_since'),
      'complaint.waiting_until',
      sql<number>`coalesce(card ->> '$.case.safety' = 'yes', 0)`.as('danger'),
      sql<number>`coalesce(card ->> '$.case.public', 0)`.as('published'),
      sql<number>`coalesce(card ->> '$.case.escalateWish', 0)`.as('wish'),
      sql<number>`(select count(*) from complaint as other where other.customer = complaint.customer and +other.category = complaint.category
        and other.received_at between complaint.received_at - ${sql.lit(repeatMs)} and complaint.received_at and other.state <> 'cancelled')`.as(
        'repeats',
      ),
      // The customer's own flag, as it held when the case came or was set since.
      sql<number>`exists (select 1 from customer_flag as flag where flag.customer = complaint.customer and flag.kind = 'vulnerable'
        and flag.lifted_at is null and (flag.until is null or flag.until > complaint.registered_at))`.as('in_need'),
    ])
    .where('complaint.id', 'in', among(given)),
);
const promises = compiled((db, given: Ids) =>
  db
    .selectFrom('promise')
    .select(['id', 'complaint', 'what', 'given_at', 'due_at'])
    .where('complaint', 'in', among(given))
    .where('state', '=', 'open'),
);
const deadlines = compiled((db, given: Ids) =>
  db
    .selectFrom('deadline')
    .select(['complaint', 'rule', 'version', 'key', 'kind', 'level', 'started_at', 'due_at', 'extension'])
    .where('complaint', 'in', among(given))
    .where(sql<boolean>`+state = 'pending'`),
);
const pauses = compiled((db, given: Ids) => db.selectFrom('deadline_pause').selectAll().where('complaint', 'in', among(given)));
const handOvers = compiled((db, given: Ids) =>
  db
    .selectFrom('escalation')
    .select(['id', 'complaint', 'from', 'to', 'at', 'answer_by', 'reason', 'taken_at'])
    .where('complaint', 'in', among(given))
    .where(sql<boolean>`+answered_at is null`),
);
const records = compiled((db, given: Ids) =>
  db
    .selectFrom('work_record')
    .select(['id', 'complaint', 'kind', 'state', 'at', 'body'])
    .where('complaint', 'in', among(given))
    .where(sql<boolean>`+kind in ('statement', 'offer', 'check', 'task')`)
    .orderBy('at')
    .orderBy('id'),
);

/** What the rules of escalation look at in these complaints, read together: a few questions for all of them. */
export async function readWatchedCases(db: Db, complaints: readonly ComplaintId[], ruleFacts: RuleFacts): Promise<readonly WatchedCase[]> {
  const ids = JSON.stringify(complaints);
  const [open, running] = [byComplaint((await promises(db, { ids })).rows), byComplaint((await deadlines(db, { ids })).rows)];
  const [stood, asked] = [byComplaint((await pauses(db, { ids })).rows), byComplaint((await handOvers(db, { ids })).rows)];
  const done = byComplaint((await records(db, { ids })).rows);
  return (await cases(db, { ids })).rows.map((row): WatchedCase => {
    const [promise] = open.get(row.id) ?? [];
    const [handOver] = asked.get(row.id) ?? [];
    const triaged = triage.parse(JSON.parse(row.triage));
    return {
      id: row.id as ComplaintId,
      number: row.number,
      state: complaintState.parse(row.state),
      owner: row.owner as EmployeeId,
      investigator: row.investigator as EmployeeId | null,
      registeredAt: row.registered_at as Instant,
      imported: row.external_ref !== null,
      category: row.category as CatalogueId | null,
      call: row.call,
      moods: [callerState.parse(row.began ?? row.mood_start), callerState.parse(row.ended ?? row.mood_end)],
      wantsManager: row.wish === 1 || handOver?.reason === 'wantsManager',
      flags: row.in_need === 1 && !triaged.flags.includes('vulnerable') ? [...triaged.flags, 'vulnerable'] : triaged.flags,
      danger: row.danger === 1,
      published: row.published === 1,
      reopened: row.reopened,
      repeats: row.repeats,
      promise: promise === undefined ? null : promiseOf(promise),
      deadlines: (running.get(row.id) ?? []).map((one) => deadlineOf(one, ruleFacts)),
      waiting:
        row.state === 'waitingCustomer' && row.waits_since !== null && row.waiting_until !== null
          ? { since: row.waits_since as Instant, remindAt: row.waiting_until as Instant }
          : null,
      pauses: (stood.get(row.id) ?? []).map(({ from_at, to_at }) => ({ from: from_at as Instant, to: to_at as Instant | null })),
      handOver: handOver === undefined ? null : handOverOf(handOver),
      ...workOf(done.get(row.id) ?? [], triaged),
    };
  });
}

const byComplaint = <Row extends { readonly complaint: string }>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> =>
  Map.groupBy(rows, ({ complaint }) => complaint);

const promiseOf = (row: Pick<RowOf<'promise'>, 'id' | 'what' | 'given_at' | 'due_at'>): WatchedCase['promise'] => ({
  id: row.id as PromiseId,
  what: promiseWhat.parse(row.what),
  givenAt: row.given_at as Instant,
  dueAt: row.due_at as Instant,
});

type RunningRow = Pick<RowOf<'deadline'>, 'rule' | 'version' | 'key' | 'kind' | 'level' | 'started_at' | 'due_at' | 'extension'>;

const deadlineOf = (row: RunningRow, ruleFacts: RuleFacts): WatchedDeadline => ({
  rule: row.rule,
  key: row.key,
  kind: row.kind as WatchedDeadline['kind'],
  level: row.level as WatchedDeadline['level'],
  startedAt: row.started_at as Instant,
  dueAt: row.due_at as Instant,
  extension: row.extension,
  ...ruleFacts(row.rule, row.version),
});

const handOverOf = (
  row: Pick<RowOf<'escalation'>, 'id' | 'from' | 'to' | 'at' | 'answer_by' | 'reason' | 'taken_at'>,
): WatchedCase['handOver'] => ({
  id: row.id,
  from: row.from as EmployeeId,
  to: row.to as EmployeeId,
  at: row.at as Instant,
  answerBy: row.answer_by as Instant,
  reason: row.reason,
  taken: row.taken_at !== null,
});

type RecordRow = Pick<RowOf<'work_record'>, 'kind' | 'state' | 'body'>;

/** What the work records say: who is asked, whose voice is missing, what the customer scored, whom it is about. */
function workOf(
  rows: readonly RecordRow[],
  { subjects }: Triage,
): Pick<WatchedCase, 'approvals' | 'statements' | 'tasks' | 'score' | 'subjects'> {
  const bodies = (kind: string): readonly unknown[] => rows.filter((row) => row.kind === kind).map(({ body }) => JSON.parse(body));
  const voices = bodies('statement').map((one) => statement.parse(one));
  const heard = voices.flatMap(({ party, person }) => (party === 'subjectEmployee' && person !== null ? [person] : []));
  const scored = bodies('check')
    .map((one) => satisfactionCheck.parse(one))
    .findLast(({ score }) => score !== null);
  return {
    subjects: [...new Set([...subjects, ...heard])],
    approvals: bodies('offer')
      .map((one) => offer.parse(one))
      .flatMap(({ id, state, proposedBy, approval }) =>
        state === 'awaitingApproval' && approval !== null
          ? [{ id, by: proposedBy, to: approval.to, at: approval.requestedAt, answerBy: approval.answerBy }]
          : [],
      ),
    statements: voices
      .filter(({ state }) => state === 'requested')
      .map(({ id, person, name, requestedAt, dueAt }) => ({ id, person, name, askedAt: requestedAt, dueAt })),
    tasks: bodies('task')
      .map((one) => task.parse(one))
      .filter(({ state }) => state === 'open')
      .map(({ id, person, department, what, askedAt, dueAt }) => ({ id, person, department, what, askedAt, dueAt })),
    score: scored === undefined || scored.score === null ? null : { id: scored.id, score: scored.score, at: scored.at },
  };
}
