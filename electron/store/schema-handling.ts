import type { Generated } from 'kysely';

// The tables of what happens after the call: the work on a case, its terms, its letters, and what is learnt from it.

export interface WorkRecordTable {
  id: string;
  complaint: string;
  kind: string;
  state: string;
  /** Whose turn it is. */
  person: string | null;
  due_at: number | null;
  at: number;
  body: string;
}

export interface CalendarDayTable {
  calendar: string;
  date: string;
  kind: string;
  name: string;
  less_minutes: number;
  like: number;
  source: string;
  verified_on: string | null;
  on: number;
}

export interface DeadlineTable {
  complaint: string;
  rule: string;
  version: number;
  key: string;
  kind: string;
  level: string;
  started_at: number;
  due_at: number;
  paused_seconds: number;
  /** Since when its clock stands still; null while it runs. */
  paused_since: number | null;
  state: string;
  met_at: number | null;
  extension: number | null;
  reason: string;
  /** Why it is due then: shared/deadline/why.ts. */
  why: string;
}

export interface LetterTemplateTable {
  kind: string;
  language: string;
  version: number;
  subject: string;
  body: string;
  by: string;
  at: number;
}

export interface QuestionnaireTable {
  id: string;
  version: number;
  /** JSON: shared/satisfaction/questionnaire.ts. */
  body: string;
  /** Null came with Heard. */
  by: string | null;
  at: number;
}

/** How often a box or a step of a scale was chosen; `shared/satisfaction/reply-counts.ts` says what the places are. */
export interface QuestionnaireCountTable {
  questionnaire: string;
  version: number;
  question: string;
  place: number;
  count: number;
}

export interface QuestionnaireReplyTable {
  id: string;
  questionnaire: string;
  version: number;
  language: string;
  /** Whose complaint it was answered about; null for an anonymous one. */
  complaint: string | null;
  by: string;
  at: number;
  /** JSON: the answers by the question's id. */
  body: string;
}

export interface CauseTable {
  id: string;
  title: string;
  /** The rule stands in the next three; without it complaints are added by hand alone. */
  by_rule: number;
  category: string | null;
  product: string | null;
  cause_type: string | null;
  owner: string | null;
  status: string;
  opened_by: string;
  opened_at: number;
  closed_at: number | null;
  revision: number;
}

export interface CorrectiveActionTable {
  id: string;
  cause: string;
  kind: string;
  what: string;
  responsible: string;
  due_at: number;
  check_at: number;
  planned_by: string;
  planned_at: number;
  done_at: number | null;
  done_text: string;
  /** JSON: the check of the effect (shared/recurrence/corrective-action.ts). */
  check: string | null;
  closed_at: number | null;
  revision: number;
}

export interface ArticleTable {
  id: string;
  title: string;
  problem: string;
  solution: string;
  quick_fix: number;
  product: string | null;
  category: string | null;
  claim_type: string | null;
  languages: string;
  source: string | null;
  state: string;
  proposed_by: string;
  proposed_at: number;
  decided_by: string | null;
  decided_at: number | null;
  used: number;
  helped: number;
  revision: number;
}

export interface IncentiveEntryTable {
  id: string;
  key: string;
  event: string;
  person: string;
  complaint: string | null;
  article: string | null;
  amount: number;
  note: string;
  at: number;
  proposed_by: string | null;
  state: string;
  why: string | null;
  reason: string;
  decided_by: string | null;
  decided_at: number | null;
  batch: number | null;
}

export interface IncentiveBatchTable {
  number: Generated<number>;
  from_at: number;
  to_at: number;
  by: string;
  at: number;
}
