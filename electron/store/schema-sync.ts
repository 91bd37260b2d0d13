import type { Generated } from 'kysely';

// The tables of what goes to head office and comes from it.

/** What waits for head office and what it has: one row for each thing somebody did. */
export interface OutboxTable {
  /** 1, 2, 3 … without a gap: the `s` of the event. */
  seq: Generated<number>;
  at: number;
  by: string;
  kind: string;
  object: string;
  /** The event's own text (shared/sync/event.ts), written once. */
  text: string;
}

/** The one row that says where this desk stands to head office. */
export interface SyncStateTable {
  id: Generated<1>;
  /** alone; bringing: what it has goes up; joined. */
  phase: Generated<string>;
  address: Generated<string>;
  /** What the desk calls itself: a UUID; and the private half of its key, sealed like the register it lies in. */
  desk: Generated<string>;
  secret_key: Generated<string>;
  no: Generated<number>;
  desk_code: Generated<string>;
  branch: Generated<string>;
  branch_name: Generated<string>;
  /** Head office's own public key. */
  head_key: Generated<string>;
  epoch: Generated<number>;
  /** The last line of the feed that is in the register, and whose it was: `<desk>.<s>`; empty where that was never heard. */
  cursor: Generated<number>;
  cursor_at: Generated<string>;
  /** The last own event head office has, with the hash of the chain there; the last that was ever put into a request; the last that came back. */
  acked: Generated<number>;
  acked_tail: Generated<string>;
  offered: Generated<number>;
  confirmed: Generated<number>;
  /** Up to here a backup of head office has it too. */
  durable: Generated<number>;
  grant_text: Generated<string>;
  grant_signature: Generated<string>;
  /** How far everything was brought: JSON of `store/bringing.ts`. */
  bringing: Generated<string>;
  /** The next page of the snapshot that is being fetched. */
  snapshot_next: string | null;
  snapshot_seq: number | null;
  /** How many things of it are in the register, and the last own event that was with head office when it began. */
  snapshot_done: Generated<number>;
  snapshot_confirmed: Generated<number>;
  /** What stood at its place in the feed: `<desk>.<s>`. */
  snapshot_at: Generated<string>;
  /** Own events that a snapshot has in it and of which it is not known what became: behind the first, up to the second; null where there are none. */
  own_after: number | null;
  own_until: number | null;
  /** Up to here own events were forgotten, and the hash of the chain there. */
  forgotten: Generated<number>;
  forgotten_tail: Generated<string>;
  /** Up to here every backup that head office still keeps has own events; and what a backup had at `safe_next_at`, milliseconds, which becomes it in its time. */
  safe: Generated<number>;
  safe_next: Generated<number>;
  safe_next_at: Generated<number>;
  /** The latest moment known to have come, UTC ms, and how long the computer had been running by then (ms): `time-seen.ts`. */
  latest: Generated<number>;
  latest_running: Generated<number>;
  /** Why they speak no more until somebody acts; null while they do. */
  stopped: string | null;
  joined_at: number | null;
  heard_at: number | null;
  /** What head office's clock said; null before it was heard. And how long the computer had been running then, in which start of it. */
  clock_at: number | null;
  clock_running: Generated<number>;
  clock_boot: Generated<string>;
}

/** From which line of the feed a thing is as head office has it: a complaint, or a row by its table and key. */
export interface ConfirmedThingTable {
  kind: string;
  id: string;
  seq: number;
}

/** What head office did not do as it was done here. */
export interface ToldTable {
  s: number;
  at: number;
  by: string;
  act: string;
  object: string;
  complaint: string | null;
  /** refused, over or parked. */
  what: string;
  /** JSON of the refusal; null where nothing was refused. */
  refusal: string | null;
  /** JSON list of what stands in place of what was written here. */
  over: string;
  done_at: number | null;
}

/** A row or a complaint head office has and this register could not take: the rest goes on. */
export interface NotTakenTable {
  kind: string;
  id: string;
  seq: number;
  why: string;
}

/** Something head office has that this program cannot read, or not all of it: a complaint (`complaint`, its id) or a row (its table and key). */
export interface UnreadTable {
  kind: string;
  id: string;
  /** The line of the feed it came by last. */
  seq: number;
  /** The version of the program that could not. */
  version: string;
  /** JSON as head office sent it: a row; or a complaint with its last body and its history from the first line that could not be read. */
  body: string;
}
