import { v4 } from 'uuid';
import { because, type Refusal, type RefusalCode } from '../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { protocolVersion } from '../../shared/sync/event.ts';
import { type JoinAnswer, joinAnswer, paths } from '../../shared/sync/protocol.ts';
import type { Db, Tx } from '../store/schema.ts';
import { readSite } from '../store/site.ts';
import { beginJoined, keepSyncState, readSyncState } from '../store/sync-state.ts';
import { addressOf } from './address-of.ts';
import { newPrivateKey, publicHalf } from './desk-key.ts';
import type { Heard } from './heard.ts';
import type { Clock } from './sync-desk.ts';
import { openTransport } from './transport.ts';

/** What an administrator typed in, and what the desk says of itself. */
export interface Joining {
  readonly db: Db;
  readonly address: string;
  readonly code: string;
  readonly version: string;
  readonly clock: Pick<Clock, 'now' | 'after'>;
  /** Written in the transaction that makes the desk head office's: the audit's line. */
  readonly note: (tx: Tx) => Promise<void>;
}

const timeoutMs = 20_000;

/**
 * Makes this desk one of head office's with a one-time code. What the desk will call itself and its key are in the register before they are
 * sent, so that the same code can be sent again when the answer was lost. Refuses addressUnsafe, alreadyJoined, headOfficeSilent,
 * headOfficeRefuses, joinCodeUnknown, joinCodeUsed, deskTooOld, officeTooOld.
 */
export async function joinHeadOffice(given: Joining): Promise<Result<null, Refusal>> {
  const { db, clock } = given;
  const address = addressOf(given.address);
  if (address === undefined) return refused(because('addressUnsafe'));
  const before = await readSyncState(db);
  if (before.phase !== 'alone' && before.stopped === null) return refused(because('alreadyJoined', { name: before.branch_name }));
  const self = await selfFor(db, address);
  const heard = await askToJoin(given, address, self);
  if (heard.kind !== 'answer') return refused(because(whyNot(heard)));
  await db.transaction().execute(async (tx) => {
    await begin(tx, { address, self, answer: heard.value, at: clock.now() });
    await given.note(tx);
  });
  return ok(null);
}

interface Self {
  readonly desk: string;
  readonly privateKey: string;
}

/** Who the desk will be: what it said last time where it got no answer then, else somebody new, because nobody is the same desk twice. */
async function selfFor(db: Db, address: string): Promise<Self> {
  const kept = await readSyncState(db);
  const self = { desk: v4(), privateKey: newPrivateKey() };
  if (kept.phase !== 'alone') return self;
  if (kept.address === address && kept.desk !== '') return { desk: kept.desk, privateKey: kept.secret_key };
  await db.transaction().execute((tx) => keepSyncState(tx, { address, desk: self.desk, secret_key: self.privateKey }));
  return self;
}

async function askToJoin({ db, code, version, clock }: Joining, address: string, { desk, privateKey }: Self): Promise<Heard<JoinAnswer>> {
  const { name, code: site, deskCode } = await readSite(db);
  const known = { desk, key: publicHalf(privateKey), name: name.slice(0, 120), app: version, site, deskCode };
  const body = { version: protocolVersion, code: code.trim(), ...known };
  const transport = openTransport({ address, signer: null, clock });
  return transport.ask({ path: paths.join, body, answer: joinAnswer, timeoutMs }, new AbortController().signal);
}

interface Beginning {
  readonly address: string;
  readonly self: Self;
  readonly answer: JoinAnswer;
  readonly at: number;
}

const begin = (tx: Tx, { address, self, answer, at }: Beginning): Promise<void> =>
  beginJoined(tx, {
    address,
    desk: self.desk,
    secret_key: self.privateKey,
    no: answer.no,
    desk_code: answer.deskCode,
    branch: answer.branch,
    branch_name: answer.branchName,
    head_key: answer.key,
    epoch: answer.epoch,
    site: answer.site,
    joinedAt: at,
  });

function whyNot(heard: Exclude<Heard<JoinAnswer>, { kind: 'answer' }>): RefusalCode {
  if (heard.kind === 'silent') return heard.why === 'nobody' ? 'headOfficeSilent' : 'headOfficeRefuses';
  const { problem } = heard.problem;
  if (problem === 'codeUnknown') return 'joinCodeUnknown';
  if (problem === 'codeUsed') return 'joinCodeUsed';
  if (problem === 'tooOld') return 'deskTooOld';
  if (problem === 'tooNew') return 'officeTooOld';
  return problem === 'busy' ? 'headOfficeSilent' : 'headOfficeRefuses';
}
