import { type Kysely, sql } from 'kysely';

const statements = [
  // The outbox keeps the event's own text: these very bytes are hashed and sent, so they are made once.
  `create table outbox_text (seq integer primary key autoincrement, at integer not null, by text not null, kind text not null, object text not null,
    text text not null) strict`,
  `insert into outbox_text select seq, at, by, kind, object, json_object('s', seq, 'at', at, 'running', 0, 'boot', '', 'seen', 0, 'by', by, 'act', kind,
    'object', object, 'body', json(body), 'rows', json('[]'), 'lines', json('[]'), 'brought', json('[]')) from outbox order by seq`,
  `drop table outbox`,
  `alter table outbox_text rename to outbox`,
  `create index outbox_object on outbox (object, seq)`,
  // Whose event wrote the line, while head office has not confirmed it.
  `alter table timeline add column own integer`,
  `create index timeline_own on timeline (complaint) where own is not null`,
  // A call is held at one desk; on the others it is only told of.
  `alter table call add column here integer`,
  `update call set here = 1`,
  `create table sync_state (id integer primary key check (id = 1), phase text not null default 'alone', address text not null default '',
    desk text not null default '', secret_key text not null default '', no integer not null default 0, desk_code text not null default '',
    branch text not null default '', branch_name text not null default '', head_key text not null default '', epoch integer not null default 0,
    cursor integer not null default 0, cursor_at text not null default '', acked integer not null default 0, acked_tail text not null default '',
    offered integer not null default 0, confirmed integer not null default 0, durable integer not null default 0, grant_text text not null default '',
    grant_signature text not null default '', bringing text not null default '{}', snapshot_next text, snapshot_seq integer,
    snapshot_done integer not null default 0, snapshot_confirmed integer not null default 0, stopped text,
    joined_at integer, heard_at integer) strict`,
  `insert into sync_state (id) values (1)`,
  `create table confirmed_thing (kind text not null, id text not null, seq integer not null, primary key (kind, id)) strict, without rowid`,
  `create table told (s integer primary key, at integer not null, by text not null, act text not null, object text not null, complaint text, what text not null,
    refusal text, over text not null, done_at integer) strict`,
  `create index told_open on told (by, s) where done_at is null`,
  `create table not_taken (kind text not null, id text not null, seq integer not null, why text not null, primary key (kind, id)) strict, without rowid`,
  // Holds its one row only inside the transaction that writes what head office said.
  `create table absorbing (id integer primary key check (id = 1)) strict`,
];

/** What desk and head office say to each other: events with their own text, where both stand, what head office did otherwise. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
  await letAbsorb(db);
}

/** What guards the register against its own people makes way for head office's word; only the audit stays as it is whoever writes. */
async function letAbsorb(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{
    name: string;
    tbl_name: string;
    sql: string;
  }>`select name, tbl_name, sql from sqlite_schema where type = 'trigger' order by name`.execute(db);
  for (const { name, tbl_name: table, sql: text } of rows) {
    if (table === 'audit') continue;
    await sql.raw(`drop trigger ${name}`).execute(db);
    await sql.raw(guarded(text)).execute(db);
  }
}

const unless = 'not exists (select 1 from absorbing)';

function guarded(text: string): string {
  const [head = '', ...body] = text.split(/\bbegin\b/iu);
  const [before = '', condition] = head.split(/\bwhen\b/iu);
  const when = condition === undefined ? unless : `${unless} and (${condition.trim()})`;
  return `${before.trimEnd()} when ${when} begin${body.join('begin')}`;
}
