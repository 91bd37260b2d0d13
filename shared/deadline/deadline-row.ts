import { type Deadline, deadline, type DeadlinePause, deadlinePause } from './deadline.ts';

/** A deadline as a row of the register holds it. */
export interface DeadlineRow {
  readonly complaint: string;
  readonly rule: string;
  readonly version: number;
  readonly key: string;
  readonly kind: string;
  readonly level: string;
  readonly started_at: number;
  readonly due_at: number;
  readonly paused_seconds: number;
  readonly paused_since: number | null;
  readonly state: string;
  readonly met_at: number | null;
  readonly extension: number | null;
  readonly reason: string;
  readonly why: string;
}

export const deadlineOfRow = (row: DeadlineRow): Deadline =>
  deadline.parse({
    complaint: row.complaint,
    rule: row.rule,
    version: row.version,
    key: row.key,
    kind: row.kind,
    level: row.level,
    startedAt: row.started_at,
    dueAt: row.due_at,
    pausedSeconds: row.paused_seconds,
    pausedSince: row.paused_since,
    state: row.state,
    metAt: row.met_at,
    extension: row.extension,
    reason: row.reason,
    why: JSON.parse(row.why),
  });

export const rowOfDeadline = (of: Deadline): DeadlineRow => ({
  complaint: of.complaint,
  rule: of.rule,
  version: of.version,
  key: of.key,
  kind: of.kind,
  level: of.level,
  started_at: of.startedAt,
  due_at: of.dueAt,
  paused_seconds: of.pausedSeconds,
  paused_since: of.pausedSince,
  state: of.state,
  met_at: of.metAt,
  extension: of.extension,
  reason: of.reason,
  why: JSON.stringify(of.why),
});

export interface PauseRow {
  readonly complaint: string;
  readonly from_at: number;
  readonly to_at: number | null;
}

export const pauseOfRow = ({ complaint, from_at, to_at }: PauseRow): DeadlinePause =>
  deadlinePause.parse({ complaint, from: from_at, to: to_at });
