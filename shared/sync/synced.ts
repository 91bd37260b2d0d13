/**
 * How head office joins what two desks did to rows of a table. fields: the last writer of each column wins by corrected time, and whoever saw a value
 * before changing it comes after it. first: the first event that adds a key stands; a second one that had not seen it is refused whole.
 * grows: a row is added once; the same key again is the same row, and the first of them stands. What changes in it goes as fields.
 */
export type Joining = 'fields' | 'first' | 'grows';

export interface SyncedTable {
  /** Columns that name a row on every desk alike; what a desk numbers by itself is no name. */
  readonly key: readonly string[];
  readonly joining: Joining;
  /** Columns every desk counts or derives by itself: they do not travel. */
  readonly local?: readonly string[];
  /** Only rows whose first key begins so travel; the others are how this desk goes about its own work. */
  readonly travels?: readonly string[];
  /** Columns that no two rows of a branch share; head office tells a second one apart by a suffix, so that nothing is refused for it. */
  readonly distinct?: readonly string[];
}

/**
 * Every table whose rows travel as rows. A complaint travels whole with its history (its state, promises, hand-overs, measures, remedies and the work on it), because
 * `decide` makes it; words for searching, watches and counters are made anew on every desk; drafts, sign-ins and the audit stay where they are.
 */
export const synced = {
  department: { key: ['id'], joining: 'fields' },
  employee: { key: ['id'], joining: 'fields', local: ['pin'] },
  category: { key: ['id'], joining: 'fields' },
  product: { key: ['id'], joining: 'fields' },
  authority_limit: { key: ['role'], joining: 'fields' },
  setting: { key: ['key'], joining: 'fields', travels: ['desk.', 'person.', 'escalation.rules'] },
  script: { key: ['hash'], joining: 'grows' },
  customer: { key: ['id'], joining: 'fields' },
  customer_phone: { key: ['customer', 'raw'], joining: 'fields', local: ['id'] },
  customer_flag: { key: ['id'], joining: 'fields' },
  customer_purchase: { key: ['id'], joining: 'fields' },
  customer_merge: { key: ['id'], joining: 'fields' },
  erasure: { key: ['id'], joining: 'fields' },
  call: { key: ['id'], joining: 'fields', local: ['here'] },
  script_event: { key: ['call', 'seq'], joining: 'grows' },
  callback: { key: ['id'], joining: 'fields' },
  escalation_fired: { key: ['key'], joining: 'first' },
  notice: { key: ['id'], joining: 'fields' },
  letter_template: { key: ['kind', 'language', 'version'], joining: 'first' },
  questionnaire: { key: ['id', 'version'], joining: 'first' },
  questionnaire_reply: { key: ['id'], joining: 'grows' },
  article: { key: ['id'], joining: 'fields', local: ['used', 'helped'] },
  article_use: { key: ['complaint', 'article'], joining: 'fields' },
  cause: { key: ['id'], joining: 'fields' },
  cause_member: { key: ['cause', 'complaint'], joining: 'fields' },
  corrective_action: { key: ['id'], joining: 'fields' },
  // The same event never makes a second reward, whichever desk saw it happen: it has one name everywhere.
  incentive_entry: { key: ['event', 'key'], joining: 'grows' },
  incentive_batch: { key: ['number'], joining: 'first' },
  deadline_rule: { key: ['id', 'version'], joining: 'first' },
  calendar: { key: ['code'], joining: 'fields' },
  calendar_day: { key: ['calendar', 'date'], joining: 'fields' },
  deadline: { key: ['complaint', 'rule', 'key'], joining: 'fields' },
  deadline_pause: { key: ['complaint', 'from_at'], joining: 'fields' },
  import_run: { key: ['id'], joining: 'fields' },
} as const satisfies Readonly<Record<string, SyncedTable>>;

export type SyncedName = keyof typeof synced;

/** Is this a table whose rows travel? */
export const isSynced = (table: string): table is SyncedName => Object.hasOwn(synced, table);
