import { type Database, SqliteError } from 'better-sqlite3';
import { join } from 'node:path';
import type { DraftBody } from '../../shared/complaint/card.ts';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { closeTidily, prepareForWriting, openEncrypted } from './open-encrypted.ts';
import { hasVanished, noteSalt } from './noted-salt.ts';
import { makePrivateFile } from './private-file.ts';
import { troubleOfOpening } from './trouble-of-opening.ts';
import { versionOf } from './migrate.ts';

/** One state of a card in the making; `by` is null while nobody has said who types. */
export interface DraftToSave {
  readonly id: string;
  readonly by: string | null;
  readonly at: number;
  readonly body: DraftBody;
}

export interface KeptDraft {
  readonly id: string;
  readonly by: string | null;
  readonly createdAt: number;
  readonly savedAt: number;
  readonly body: DraftBody;
}

/** Cards in the making, on disk with every change. Calls return when the disk has it. */
export interface DraftJournal {
  /** Keeps the newest state of a card; refuses with `alreadyRegistered` or `noSuchDraft` when it was registered or put away meanwhile. */
  readonly save: (draft: DraftToSave) => Result<undefined, Refusal>;
  /** Unfinished cards, the one typed in last first. */
  readonly list: () => readonly KeptDraft[];
  /** One unfinished card, or undefined. */
  readonly read: (id: string) => KeptDraft | undefined;
  /** Puts a card away with a reason; it is kept for 30 days. False when it was not unfinished. */
  readonly discard: (id: string, reason: string, at: number) => boolean;
  /** Marks a card as registered under this complaint. False when it was not unfinished. */
  readonly finish: (id: string, complaint: string, at: number) => boolean;
  /** Which complaint a card became, or undefined: a second "register" of the same card finds the first here. */
  readonly complaintOf: (id: string) => string | undefined;
  /**
   * Removes every card that was put away or registered and names one of these ids, and every unfinished one that goes on with one of the cases; a new complaint in the making
   * stays. Gives how many.
   */
  readonly erase: (erased: { readonly ids: ReadonlySet<string>; readonly cases: ReadonlySet<string> }) => number;
  /** Removes what was put away or registered more than 30 days before `at`; gives how many. */
  readonly purge: (at: number) => number;
  readonly close: () => void;
}

const version = 1;
const keptFor = 30 * 24 * 60 * 60 * 1000;

const tables = `
  create table draft (id text primary key, by text, created_at integer not null, saved_at integer not null, body text not null,
    state text not null check (state in ('open', 'discarded', 'registered')), ended_at integer, reason text, complaint text) strict, without rowid;
  create index draft_state on draft (state, saved_at);
  pragma user_version = ${version};`;

/** Opens the journal of unfinished cards, `drafts.db`: a file of its own, so that typing never waits for the register. Refuses like the register. */
export async function openDrafts(folder: string, key: Uint8Array): Promise<Result<DraftJournal, Refusal>> {
  const path = join(folder, 'drafts.db');
  let native: Database | undefined;
  try {
    if (await hasVanished(path)) return refused(because('damaged'));
    await makePrivateFile(path);
    native = openEncrypted(path, key);
    if (versionOf(native) > version) {
      native.close();
      return refused(because('newerData'));
    }
    prepareForWriting(native);
    if (native.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new SqliteError('the drafts do not read back', 'SQLITE_CORRUPT');
    if (versionOf(native) === 0) native.exec(`begin immediate; ${tables} commit`);
    await noteSalt(native, path);
    return ok(journalOf(native));
  } catch (error) {
    native?.close();
    return refused(because(await troubleOfOpening(error, path, key)));
  }
}

function journalOf(native: Database): DraftJournal {
  const save = native.prepare<[string, string | null, number, number, string]>(
    `insert into draft (id, by, created_at, saved_at, body, state) values (?, ?, ?, ?, ?, 'open')
      on conflict (id) do update set by = coalesce(excluded.by, by), saved_at = excluded.saved_at, body = excluded.body where state = 'open'`,
  );
  const list = native.prepare<[], Row>(
    `select id, by, created_at, saved_at, body from draft where state = 'open' order by saved_at desc, id`,
  );
  const read = native.prepare<[string], Row>(`select id, by, created_at, saved_at, body from draft where id = ? and state = 'open'`);
  const complaintOf = native.prepare<[string], string | null>(`select complaint from draft where id = ?`).pluck();
  const discard = native.prepare(`update draft set state = 'discarded', reason = ?, ended_at = ? where id = ? and state = 'open'`);
  const finish = native.prepare(`update draft set state = 'registered', complaint = ?, ended_at = ? where id = ? and state = 'open'`);
  const purge = native.prepare(`delete from draft where state <> 'open' and ended_at < ?`);
  const erase = native.prepare<[string, string]>(
    `delete from draft where exists (select 1 from json_each(case state when 'open' then ? else ? end) as theirs
      where instr(body, theirs.value) > 0 or complaint = theirs.value)`,
  );
  return {
    erase: ({ ids, cases }) => {
      if (ids.size === 0) return 0;
      const { changes } = erase.run(JSON.stringify([...cases]), JSON.stringify([...ids]));
      native.pragma('wal_checkpoint(TRUNCATE)');
      return changes;
    },
    save: ({ id, by, at, body }) => {
      if (save.run(id, by, at, at, JSON.stringify(body)).changes === 1) return ok(undefined);
      return refused(because(complaintOf.get(id) == null ? 'noSuchDraft' : 'alreadyRegistered'));
    },
    list: () => list.all().map(draftFrom),
    read: (id) => {
      const row = read.get(id);
      return row === undefined ? undefined : draftFrom(row);
    },
    complaintOf: (id) => complaintOf.get(id) ?? undefined,
    discard: (id, reason, at) => discard.run(reason, at, id).changes === 1,
    finish: (id, complaint, at) => finish.run(complaint, at, id).changes === 1,
    purge: (at) => purge.run(at - keptFor).changes,
    close: () => {
      if (native.open) closeTidily(native);
    },
  };
}

interface Row {
  readonly id: string;
  readonly by: string | null;
  readonly created_at: number;
  readonly saved_at: number;
  readonly body: string;
}

const draftFrom = (row: Row): KeptDraft => ({
  id: row.id,
  by: row.by,
  createdAt: row.created_at,
  savedAt: row.saved_at,
  // Written by `save` alone; a check here could only turn away a card that a person still needs.
  body: JSON.parse(row.body) as DraftBody,
});
