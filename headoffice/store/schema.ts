import type { Kysely, Transaction } from 'kysely';

/** Head office's tables as kysely sees them; `migrations/` makes them. Times are UTC milliseconds; bodies are JSON text whose bytes stay as they were. */
export interface Tables {
  migration: { version: number; name: string; at: number };
  office: { one: number; private_key: string; public_key: string; made_at: number };
  branch: BranchTable;
  stream: StreamTable;
  device: DeviceTable;
  code: CodeTable;
  event: EventTable;
  parked: ParkedTable;
  complaint: ComplaintTable;
  /** Which complaints name this one in their ties. */
  complaint_tie: { branch: number; other: string; complaint: string };
  /** Contents of complaints' files: how much of each came, its pieces, and which complaints name it. */
  blob: { branch: number; sha256: string; size: number; have: number; done_at: number | null };
  blob_piece: { branch: number; sha256: string; size: number; n: number; bytes: Buffer };
  blob_of: { branch: number; complaint: string; sha256: string; size: number; type: string };
  complaint_line: { branch: number; complaint: string; n: number; seq: number; desk: number; line: string };
  record: RecordTable;
  /** Until when head office has said what people may do, by desk. */
  granted: { branch: number; desk: string; at: number; until: number };
  /** The desk each person was last at. */
  seated: { branch: number; person: string; desk: string };
  /** When the rules of escalation look at a complaint next; null is not before it changes. */
  watched: { branch: number; complaint: string; next_at: number | null };
  watching: { branch: number; epoch: number; upto: number; anew: string | null; next_at: number | null };
  shown: ShownTable;
  waits: { branch: number; complaint: string; n: number; what: string; person: string | null; department: string | null; due_at: number };
  /** Branches whose register is not whole yet, and behind which complaint it goes on. */
  filling: { branch: number; after: string };
  /** Whoever is erased and still stands in the branch's feed; `ids` and `numbers` are JSON lists of what was theirs. */
  erasing: { branch: number; erasure: string; at: number; things: number; ids: string; numbers: string };
  nonce: { branch: number; desk: string; nonce: string; at: number };
  administrator: AdministratorTable;
  admin_link: { hash: string; made_by: string; made_at: number; until: number };
  admin_session: AdminSessionTable;
  /** How often somebody gave a wrong password in a row, by what they said they are and by where they asked from. */
  admin_try: { who: string; failed: number; last_at: number };
  admin_act: AdminActTable;
}

interface AdministratorTable {
  id: string;
  name: string;
  /** The name as it is compared: no two are alike. */
  name_key: string;
  /** argon2id. */
  password: string;
  made_at: number;
  /** 1 or 0. */
  active: number;
}

interface AdminSessionTable {
  /** SHA-256 of what the browser holds. */
  hash: string;
  administrator: string;
  /** What every form of this session carries. */
  form: string;
  made_at: number;
  seen_at: number;
}

/** What was done at head office itself: by whom, to what; names of fields, never their content. */
interface AdminActTable {
  id: string;
  at: number;
  by: string;
  by_name: string;
  act: string;
  object: string;
  detail: string;
}

interface BranchTable {
  branch: number;
  site: string;
  name: string;
  time_zone: string;
  currency: string;
  made_at: number;
}

/** The last place in a branch's feed that is taken. Whoever adds to the feed holds this row until their transaction ends. */
interface StreamTable {
  branch: number;
  head: number;
  /** Rises when head office went back in time. */
  epoch: number;
  raised_at: number | null;
}

export interface DeviceTable {
  branch: number;
  desk: string;
  no: number;
  code: string;
  /** Ed25519, SPKI in base64. */
  key: string;
  name: string;
  app: string;
  /** Is it still handing over what it had while it stood alone? 1 or 0. */
  joining: number;
  last_s: number;
  tail: string;
  boot: string | null;
  clock_offset: number;
  last_at: number;
  durable: number;
  cursor: number;
  joined_at: number;
  seen_at: number | null;
  revoked_at: number | null;
}

interface CodeTable {
  branch: number;
  hash: string;
  made_by: string;
  made_at: number;
  until: number;
  used_at: number | null;
  used_by: string | null;
}

interface EventTable {
  branch: number;
  seq: number;
  desk: number;
  s: number;
  at: number;
  by: string;
  act: string;
  object: string;
  outcome: string;
  refusal: string | null;
  /** The desk's own bytes. */
  body: string;
  effect: string;
  /** Bytes of the effect. */
  size: number;
  received_at: number;
}

interface ParkedTable {
  branch: number;
  seq: number;
  desk: number;
  s: number;
  at: number;
  act: string;
  seen_by: string | null;
  seen_at: number | null;
  /** Where the feed says what came of it once it was understood; null while it waits. */
  taken_seq: number | null;
  taken_at: number | null;
  outcome: string | null;
  /** Was its desk still handing over what it had? 1 or 0. */
  joining: number;
}

interface ComplaintTable {
  branch: number;
  id: string;
  number: string;
  code: string | null;
  external_ref: string | null;
  customer: string | null;
  state: string;
  received_at: number;
  /** When it was closed or cancelled. */
  ended_at: number | null;
  /** How many lines its history has. */
  lines: number;
  seq: number;
  body: string;
}

/** A complaint as registers and figures read it; counts are 1 or 0, times milliseconds. */
interface ShownTable {
  branch: number;
  complaint: string;
  number: string;
  state: string;
  title: string;
  owner: string;
  received_at: number;
  ended_at: number | null;
  /** When the soonest thing is due that waits for somebody. */
  due_at: number | null;
  words: string;
  first_contact: number;
  resolved: number;
  within_norm: number;
  reopened: number;
  promises: number;
  promises_kept: number;
  decided: number;
  justified: number;
  scored: number;
  content: number;
  upset: number;
  calmed: number;
  took_ms: number | null;
}

interface RecordTable {
  branch: number;
  kind: string;
  key: string;
  seq: number;
  /** Null while it is removed. */
  row: string | null;
  stamps: string;
}

/** Reads take a `Db`. */
export type Db = Kysely<Tables>;
/** Writes take a `Tx`: a write outside a transaction does not compile. */
export type Tx = Transaction<Tables>;
