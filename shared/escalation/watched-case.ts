import type { CallerState } from '../complaint/card.ts';
import type { Complaint, PromiseWhat } from '../complaint/complaint.ts';
import type { Triage } from '../complaint/handling.ts';
import type { Deadline } from '../deadline/deadline.ts';
import type { CatalogueId, ComplaintId, EmployeeId, Instant, PromiseId } from '../ids.ts';
import type { InLanguages } from '../language.ts';

/** What the rules of escalation look at in a complaint. */
export interface WatchedCase {
  readonly id: ComplaintId;
  readonly number: string;
  readonly state: Complaint['state'];
  readonly owner: EmployeeId;
  readonly investigator: EmployeeId | null;
  readonly registeredAt: Instant;
  /** Came with a register from elsewhere: what happened before is not escalated here. */
  readonly imported: boolean;
  readonly category: CatalogueId | null;
  /** The call it was registered on, if any. */
  readonly call: string | null;
  readonly moods: readonly CallerState[];
  readonly wantsManager: boolean;
  readonly flags: Triage['flags'];
  /** Said on the card: somebody is in danger; it was published. */
  readonly danger: boolean;
  readonly published: boolean;
  readonly subjects: readonly EmployeeId[];
  readonly reopened: number;
  /** How many complaints of this customer about this category were registered in the 90 days up to this one, itself included (E8). */
  readonly repeats: number;
  readonly promise: {
    readonly id: PromiseId;
    readonly what: PromiseWhat;
    readonly givenAt: Instant;
    readonly dueAt: Instant;
  } | null;
  readonly deadlines: readonly WatchedDeadline[];
  /** Since when the customer's answer is awaited, and when somebody asks again; null where nothing is. */
  readonly waiting: { readonly since: Instant; readonly remindAt: Instant } | null;
  /** The stretches in which the customer's answer was awaited. */
  readonly pauses: readonly { readonly from: Instant; readonly to: Instant | null }[];
  readonly handOver: {
    readonly id: string;
    readonly from: EmployeeId;
    readonly to: EmployeeId;
    readonly at: Instant;
    readonly answerBy: Instant;
    readonly reason: string;
    readonly taken: boolean;
  } | null;
  /** Remedies that wait for somebody's approval. */
  readonly approvals: readonly {
    readonly id: string;
    readonly by: EmployeeId;
    readonly to: EmployeeId;
    readonly at: Instant;
    readonly answerBy: Instant;
  }[];
  /** Statements asked for and not given. */
  readonly statements: readonly {
    readonly id: string;
    readonly person: EmployeeId | null;
    readonly name: string;
    readonly askedAt: Instant;
    readonly dueAt: Instant;
  }[];
  /** Tasks that are not done: a department's, or one person's. */
  readonly tasks: readonly {
    readonly id: string;
    readonly person: EmployeeId | null;
    readonly department: CatalogueId | null;
    readonly what: string;
    readonly askedAt: Instant;
    readonly dueAt: Instant;
  }[];
  /** The latest score the customer gave, if any. */
  readonly score: { readonly id: string; readonly score: number; readonly at: Instant } | null;
}

/** What the version of a rule that a deadline was pinned by says of it. */
export type RuleFacts = (rule: string, version: number) => Pick<WatchedDeadline, 'calendar' | 'pausable' | 'name'>;

/** A deadline that is not done, with the calendar of its rule (null is round the clock), whether waiting stops it, and the rule's name. */
export type WatchedDeadline = Pick<Deadline, 'rule' | 'key' | 'kind' | 'level' | 'startedAt' | 'dueAt' | 'extension'> & {
  readonly calendar: string | null;
  readonly pausable: boolean;
  readonly name: InLanguages;
};
