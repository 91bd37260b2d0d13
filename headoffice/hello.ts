import { instant } from '../shared/ids.ts';
import { ok, refused, type Result } from '../shared/result.ts';
import type { HelloAnswer, HelloRequest, Problem } from '../shared/sync/protocol.ts';
import type { Desk } from './authenticate.ts';
import { grantTo } from './granting.ts';
import type { Office } from './office.ts';
import { changeDevice, holdDevice } from './store/devices.ts';
import { erasuresDone } from './store/erasing.ts';
import { noteGrant } from './store/granted.ts';
import { type OfficeKey, readOfficeKey } from './store/office-key.ts';
import type { Tx } from './store/schema.ts';
import { holdStream, raiseEpoch, readStream, type Stream } from './store/streams.ts';

/** No desk makes a branch begin another history more often than this, milliseconds: a desk that lies costs the others one reading of the feed, not their day. */
const seldom = 60 * 60_000;

export interface Greeting {
  readonly answer: HelloAnswer;
  /** The desk knew more than head office does: it began another history by it. */
  readonly wentBack: boolean;
}

/**
 * Says where both stand. A desk of this history whose acknowledged events head office does not have proves that a backup was put back: the epoch rises, every desk
 * reads the feed anew, and each sends again what is missing.
 */
export async function hello(office: Office, desk: Desk, request: HelloRequest): Promise<Result<Greeting, Problem>> {
  const key = await readOfficeKey(office.db);
  return office.db.transaction().execute(async (tx) => helloIn(tx, { office, desk, request, key }));
}

interface Asked {
  readonly office: Office;
  readonly desk: Desk;
  readonly request: HelloRequest;
  readonly key: OfficeKey;
}

async function helloIn(tx: Tx, { office, desk, request, key }: Asked): Promise<Result<Greeting, Problem>> {
  const device = await holdDevice(tx, desk);
  if (device === undefined) return refused({ problem: 'unknownDesk' });
  if (device.revoked_at !== null) return refused({ problem: 'revoked' });
  const now = office.now();
  const before = await readStream(tx, desk.branch);
  const isAhead = request.acked > device.last_s || request.cursor > before.head;
  const knowsMore = request.epoch > before.epoch || (request.epoch === before.epoch && isAhead);
  const stream = knowsMore ? await raised(tx, desk.branch, now) : before;
  const { text, signature, until } = await grantTo(tx, desk, { key, now });
  await noteGrant(tx, { branch: desk.branch, desk: desk.desk, at: now, until });
  await changeDevice(tx, desk, { app: request.app, seen_at: now, cursor: request.cursor });
  const answer = {
    epoch: stream.epoch,
    head: stream.head,
    lastS: device.last_s,
    tail: device.tail,
    durable: Math.min(device.durable, device.last_s),
    now: instant.parse(now),
    grant: { text, signature },
    ...(request.erases === true ? { erasures: (await erasuresDone(tx, desk.branch)).map(({ row }) => row) } : {}),
  };
  return ok({ answer, wentBack: stream.epoch > before.epoch });
}

async function raised(tx: Tx, branch: number, now: number): Promise<Stream> {
  const { raised_at, ...stream } = await holdStream(tx, branch);
  if (raised_at !== null && now - raised_at < seldom) return stream;
  await raiseEpoch(tx, branch, now);
  return readStream(tx, branch);
}
