import type { SyncedName } from './synced.ts';

/**
 * The columns of every synced table as they travel, key columns included and `local` ones left out: the name, what it holds, `?` where it may
 * be empty, and last the table whose row it names. What does not fit is no row of a desk; a test holds this list against the register's own tables.
 */
const columnsText = {
  department: 'id text, name text, active integer',
  employee: `id text, name text, roles text, language text, gender text, department text? department, position text, extension text,
    active integer, absent_from integer?, absent_to integer?, deputy text? employee`,
  category: 'id text, code text, name text, words text, manager text? employee, active integer',
  product: 'id text, code text, name text, price integer, warranty_months integer, warranty_promise text, active integer',
  authority_limit: 'role text, per_complaint integer?, per_customer integer?',
  setting: 'key text, value text',
  script: 'hash text, id text, version text, body text, published_at integer',
  customer: `id text, kind text, name text, name_key text, language text?, created_at integer, created_by text, details text,
    merged_into text? customer, revision integer`,
  customer_phone: 'customer text customer, raw text, e164 text?, digits text, reversed text, preferred integer, removed_at integer?',
  customer_flag: `id text, customer text customer, kind text, note text, until integer?, by text, at integer, lifted_at integer?,
    lifted_by text?`,
  customer_purchase: `id text, customer text customer, product_id text? product, product text, document text, bought_on text, amount
    integer?, warranty_until text?, by text, at integer, removed_at integer?, removed_by text?, revision integer`,
  customer_merge: 'id text, kept text customer, gone text customer, by text, at integer, parted_at integer?, parted_by text?, body text',
  erasure: `id text, customer text customer, ground text, asked_by text, asked_at integer, due_at integer, state text, decided_by text?,
    decided_at integer?, done_at integer?, customers text`,
  call: `id text, direction text, raw_number text, e164 text?, ring_name text, customer text? customer, complaint text?, draft text?,
    operator text?, rang_at integer?, answered_at integer?, ended_at integer?, hold_seconds integer, result text, mood_start text?,
    mood_end text?, wrap_up text?, wrap_up_seconds integer?, adherence real?, script_hash text? script, callback text?, purpose text?`,
  script_event: 'call text call, seq integer, ms integer, e text, d text',
  callback: `id text, call text call, reason text, number text, name text, customer text? customer, at integer, due_at integer?, by
    text?, closed_at integer?, result text?`,
  escalation_fired: 'key text, complaint text? complaint, at integer',
  notice: `id text, at integer, fired_for integer, to text employee, as text, instead_of text? employee, rule text, step text, complaint
    text? complaint, number text, facts text, digest text?, accept_by integer?, raised integer, root text, seen_at integer?, accepted_at
    integer?`,
  letter_template: 'kind text, language text, version integer, subject text, body text, by text, at integer',
  questionnaire: 'id text, version integer, body text, by text?, at integer',
  questionnaire_reply: `id text, questionnaire text, version integer, language text, complaint text? complaint, by text, at integer,
    body text`,
  article: `id text, title text, problem text, solution text, quick_fix integer, product text?, category text?, claim_type text?,
    languages text, source text? complaint, state text, proposed_by text, proposed_at integer, decided_by text?, decided_at integer?,
    revision integer`,
  article_use: 'complaint text, article text article, at integer, by text, helped integer',
  cause: `id text, title text, by_rule integer, category text?, product text?, cause_type text?, owner text?, status text, opened_by
    text, opened_at integer, closed_at integer?, revision integer`,
  cause_member: 'cause text cause, complaint text complaint, belongs integer, by text, at integer',
  corrective_action: `id text, cause text cause, kind text, what text, responsible text, due_at integer, check_at integer, planned_by
    text, planned_at integer, done_at integer?, done_text text, check text?, closed_at integer?, revision integer`,
  incentive_entry: `id text, key text, event text, person text employee, complaint text? complaint, article text? article, amount
    integer, note text, at integer, proposed_by text?, state text, why text?, reason text, decided_by text?, decided_at integer?, batch
    integer? incentive_batch`,
  incentive_batch: 'number integer, from_at integer, to_at integer, by text, at integer',
  deadline_rule: 'id text, version integer, since integer, body text',
  calendar: 'code text, name text, week text?, follows text? calendar',
  calendar_day: `calendar text calendar, date text, kind text, name text, less_minutes integer, like integer, source text, verified_on
    text?, on integer`,
  deadline: `complaint text complaint, rule text, version integer, key text, kind text, level text, started_at integer, due_at integer,
    paused_seconds integer, paused_since integer?, state text, met_at integer?, extension integer?, reason text, why text`,
  deadline_pause: 'complaint text complaint, from_at integer, to_at integer?',
  import_run: `id text, name text, sha256 text, by text, started_at integer, ended_at integer?, state text, rows integer, added integer,
    known integer, wrong integer`,
} as const satisfies Readonly<Record<SyncedName, string>>;

export interface Column {
  readonly holds: 'text' | 'integer' | 'real';
  readonly mayBeEmpty: boolean;
  /** The table whose row it names by that row's only key; null where it names none. */
  readonly names: SyncedName | 'complaint' | null;
}

type Columns = Readonly<Record<string, Column>>;

/** The columns of a synced table by their names. */
export const columnsOf = (table: SyncedName): Columns => columns[table];

/** What a column of a synced table holds; undefined where the table has no such column. */
export const columnOf = (table: SyncedName, column: string): Column | undefined =>
  Object.hasOwn(columns[table], column) ? columns[table][column] : undefined;

const columns = Object.fromEntries(Object.entries(columnsText).map(([table, text]) => [table, read(text)])) as Readonly<
  Record<SyncedName, Columns>
>;

function read(text: string): Columns {
  return Object.fromEntries(text.split(',').map((one) => columnIn(one.trim().split(/\s+/u))));
}

function columnIn([name = '', holds = '', names]: readonly string[]): readonly [string, Column] {
  const kind = holds.replace('?', '') as Column['holds'];
  return [name, { holds: kind, mayBeEmpty: holds.endsWith('?'), names: (names as Column['names'] | undefined) ?? null }];
}
