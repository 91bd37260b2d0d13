// The tables of the rules of escalation.

/** What a rule told one person. */
export interface NoticeTable {
  id: string;
  at: number;
  fired_for: number;
  to: string;
  as: string;
  instead_of: string | null;
  rule: string;
  step: string;
  complaint: string | null;
  number: string;
  facts: string;
  digest: string | null;
  /** By when it must be accepted; null where it need not be, was, or need not be any more. */
  accept_by: number | null;
  /** How far an unaccepted one was passed on: 0 not yet, 1 to the stand-in. */
  raised: number;
  /** The key of the firing that began it. */
  root: string;
  seen_at: number | null;
  accepted_at: number | null;
}

export interface EscalationFiredTable {
  key: string;
  complaint: string | null;
  at: number;
}

export interface EscalationWatchTable {
  complaint: string;
  /** When the rules look at it next; 0 is at once, null is not before it changes. */
  next_at: number | null;
  /** 0 to 3: nobody, the lead, the manager or the director was told of trouble with it (product.md 3.1). */
  level: number;
}
