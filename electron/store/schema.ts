import type { Generated, Insertable, Kysely, Selectable, Transaction } from 'kysely';
import type {
  CustomerFlagTable,
  CustomerMergeTable,
  ErasureTable,
  CustomerPhoneTable,
  CustomerPurchaseTable,
  CustomerTable,
} from './schema-customer.ts';
import type { EscalationFiredTable, EscalationWatchTable, NoticeTable } from './schema-escalation.ts';
import type {
  ArticleTable,
  CalendarDayTable,
  CauseTable,
  CorrectiveActionTable,
  DeadlineTable,
  IncentiveBatchTable,
  IncentiveEntryTable,
  LetterTemplateTable,
  QuestionnaireCountTable,
  QuestionnaireReplyTable,
  QuestionnaireTable,
  WorkRecordTable,
} from './schema-handling.ts';
import type { ConfirmedThingTable, NotTakenTable, OutboxTable, SyncStateTable, ToldTable, UnreadTable } from './schema-sync.ts';

/** The register's tables as kysely sees them; `migrations/` makes them. Times are UTC milliseconds, money minor units, lists and cards JSON text. */
export interface Tables {
  site: SiteTable;
  setting: { key: string; value: string };
  department: { id: string; name: string; active: number };
  employee: EmployeeTable;
  category: { id: string; code: string; name: string; words: string; manager: string | null; active: number };
  product: ProductTable;
  authority_limit: { role: string; per_complaint: number | null; per_customer: number | null };
  number_counter: { year: number; last: number };
  customer: CustomerTable;
  customer_phone: CustomerPhoneTable;
  customer_flag: CustomerFlagTable;
  customer_purchase: CustomerPurchaseTable;
  customer_merge: CustomerMergeTable;
  erasure: ErasureTable;
  /** Which cards this register itself has forgotten, and how much of them. Never travels. */
  erased: { customer: string; at: number; counts: string };
  /** The words of every customer's folded name, so that any of them finds the customer by its first letters. */
  customer_word: { word: string; customer: string };
  script: { hash: string; id: string; version: string; body: string; published_at: number };
  call: CallTable;
  script_event: { call: string; seq: number; ms: number; e: string; d: string };
  callback: CallbackTable;
  complaint: ComplaintTable;
  /** Contents of complaints' files: electron/store/file-store.ts has them, this has their keys. Never travels. */
  kept_file: { sha256: string; place: string; key: string; size: number; at: number; sent: number };
  /** The folded words of every complaint's title and story and of its caller's name, so that any of them finds it by its first letters. */
  complaint_word: { word: string; complaint: string; of_name: number };
  promise: PromiseTable;
  escalation: EscalationTable;
  notice: NoticeTable;
  /** The keys of what has fired. */
  escalation_fired: EscalationFiredTable;
  escalation_watch: EscalationWatchTable;
  measure: { id: Generated<number>; complaint: string; at: number; by: string; text: string };
  remedy: RemedyTable;
  /** What is done behind the desk: statements, tasks, offers, checks. The columns serve the lists, the body is the record. */
  work_record: WorkRecordTable;
  letter_template: LetterTemplateTable;
  questionnaire: QuestionnaireTable;
  questionnaire_reply: QuestionnaireReplyTable;
  questionnaire_count: QuestionnaireCountTable;
  article: ArticleTable;
  /** The stems of every article's words (shared/text/story-stems.ts). */
  article_word: { word: string; article: string };
  cause: CauseTable;
  cause_member: { cause: string; complaint: string; belongs: number; by: string; at: number };
  corrective_action: CorrectiveActionTable;
  incentive_entry: IncentiveEntryTable;
  incentive_batch: IncentiveBatchTable;
  /** Every version of every rule; a case keeps the one it was registered under. */
  deadline_rule: { id: string; version: number; since: number; body: string };
  calendar: { code: string; name: string; week: string | null; follows: string | null };
  calendar_day: CalendarDayTable;
  deadline: DeadlineTable;
  deadline_pause: { complaint: string; from_at: number; to_at: number | null };
  /** An article was picked for a complaint, which may be registered later; `helped` while the complaint is settled with it. */
  article_use: { complaint: string; article: string; at: number; by: string; helped: number };
  /** `own`: the event of this desk that wrote the line, until head office has confirmed it. */
  timeline: { id: Generated<number>; complaint: string; at: number; by: string; kind: string; facts: string; own: number | null };
  audit: AuditTable;
  outbox: OutboxTable;
  sync_state: SyncStateTable;
  confirmed_thing: ConfirmedThingTable;
  told: ToldTable;
  not_taken: NotTakenTable;
  unread: UnreadTable;
  absorbing: { id: number };
  import_run: ImportRunTable;
  import_wrong: { import: string; row: number; problem: string; line: string };
}

interface SiteTable {
  id: 1;
  code: string;
  name: string;
  time_zone: string;
  currency: string;
  default_language: string;
  languages: string;
  workstation: string;
  desk_code: string;
  set_up_at: number;
}

interface EmployeeTable {
  id: string;
  name: string;
  roles: string;
  language: string;
  gender: string;
  department: string | null;
  position: string;
  extension: string;
  pin: string | null;
  active: number;
  absent_from: number | null;
  absent_to: number | null;
  deputy: string | null;
}

interface ProductTable {
  id: string;
  code: string;
  name: string;
  price: number;
  warranty_months: number;
  warranty_promise: string;
  active: number;
}

interface CallTable {
  id: string;
  direction: string;
  raw_number: string;
  e164: string | null;
  ring_name: string;
  customer: string | null;
  complaint: string | null;
  draft: string | null;
  operator: string | null;
  rang_at: number | null;
  answered_at: number | null;
  ended_at: number | null;
  hold_seconds: number;
  result: string;
  mood_start: string | null;
  mood_end: string | null;
  wrap_up: string | null;
  wrap_up_seconds: number | null;
  adherence: number | null;
  script_hash: string | null;
  /** The call-back it carries out. */
  callback: string | null;
  /** Why a call of ours was made; null on a call of the complaint line itself. */
  purpose: string | null;
  /** 1 where it was held at this desk; null where head office told of it. */
  here: Generated<number | null>;
}

interface CallbackTable {
  id: string;
  call: string;
  reason: string;
  number: string;
  name: string;
  customer: string | null;
  at: number;
  due_at: number | null;
  by: string | null;
  closed_at: number | null;
  result: string | null;
}

interface ComplaintTable {
  id: string;
  number: string;
  type: string;
  state: string;
  channel: string;
  received_at: number;
  registered_at: number;
  resolved_at: number | null;
  receiver: string;
  owner: string;
  customer: string | null;
  call: string | null;
  code: string | null;
  category: string | null;
  title: string;
  caller_name: string;
  /** The card's other fields as JSON: `{ caller, case }` of shared/complaint/card.ts. */
  card: string;
  mood_start: string;
  mood_end: string;
  verdict: string | null;
  outcome: string | null;
  first_contact: number;
  promise_due: number | null;
  escalated_to: string | null;
  investigator: string | null;
  closed_at: number | null;
  /** Until when the customer's word is awaited. */
  waiting_until: number | null;
  reopened: number;
  severity: number;
  /** JSON of what was weighed, found, awaited and why it was closed or cancelled: shared/complaint/handling.ts. */
  handling: string;
  external_ref: string | null;
  revision: number;
  /** Whose customer is to be asked whether they are content (shared/satisfaction/awaits-check.ts); null where nobody is. */
  check_since: number | null;
  check_tries: Generated<number>;
  solved_by: string | null;
}

interface PromiseTable {
  id: string;
  complaint: string;
  what: string;
  text: string;
  due_at: number;
  channel: string;
  given_by: string;
  given_at: number;
  state: string;
  closed_at: number | null;
}

interface EscalationTable {
  id: string;
  complaint: string;
  from: string;
  to: string;
  reason: string;
  text: string;
  at: number;
  answer_by: number;
  taken_at: number | null;
  answered_at: number | null;
  answer: string | null;
  answer_text: string;
  tell_by: number | null;
  told_at: number | null;
}

interface RemedyTable {
  id: Generated<number>;
  complaint: string;
  customer: string | null;
  type: string;
  text: string;
  amount: number;
  granted_by: string;
  at: number;
  under_warranty: number;
}

interface AuditTable {
  seq: number;
  at: number;
  actor: string | null;
  act: string;
  object: string;
  object_id: string;
  fields: string;
  prev: string;
  hash: string;
}

interface ImportRunTable {
  id: string;
  name: string;
  sha256: string;
  by: string;
  started_at: number;
  ended_at: number | null;
  state: string;
  rows: number;
  added: number;
  known: number;
  wrong: number;
}

/** Reads take a `Db`; only `carryOut` and its like open a transaction on it. */
export type Db = Kysely<Tables>;
/** Writes take a `Tx`: a write outside a transaction does not compile. */
export type Tx = Transaction<Tables>;
export type RowOf<Table extends keyof Tables> = Selectable<Tables[Table]>;
export type NewRow<Table extends keyof Tables> = Insertable<Tables[Table]>;
