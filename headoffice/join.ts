import { ok, refused, type Result } from '../shared/result.ts';
import { chainStart, type JoinAnswer, type JoinRequest, type Problem } from '../shared/sync/protocol.ts';
import type { Office } from './office.ts';
import { publicKey } from './signature.ts';
import { type Branch, findBranch } from './store/branches.ts';
import { type Code, findCode, useCode } from './store/codes.ts';
import { addDevice, type Device, findDesk, listDevices, readDevice } from './store/devices.ts';
import { readOfficeKey } from './store/office-key.ts';
import type { Tx } from './store/schema.ts';
import { holdStream } from './store/streams.ts';

/**
 * Takes a desk into the branch its one-time code names: a number and a part of complaint numbers that no other desk of the branch ever has. The same desk with the
 * same code and key is answered the same again. Refuses codeUnknown (or too late), codeUsed, badRequest where the key is none.
 */
export async function join(office: Office, request: JoinRequest): Promise<Result<JoinAnswer, Problem>> {
  if (publicKey(request.key) === undefined) return refused({ problem: 'badRequest' });
  const code = await findCode(office.db, request.code);
  const branch = code === undefined ? undefined : await findBranch(office.db, code.branch);
  if (code === undefined || branch === undefined) return refused({ problem: 'codeUnknown' });
  const { shown } = await readOfficeKey(office.db);
  return office.db.transaction().execute(async (tx) => joinIn(tx, request, { branch, key: shown, now: office.now() }));
}

interface Joining {
  readonly branch: Branch;
  readonly key: string;
  readonly now: number;
}

async function joinIn(tx: Tx, request: JoinRequest, { branch, key, now }: Joining): Promise<Result<JoinAnswer, Problem>> {
  // One desk after the other, so that each gets its own number.
  const { epoch } = await holdStream(tx, branch.branch);
  const device = await deviceFor(tx, request, { branch, now });
  if (!device.ok) return device;
  const { no, code } = device.value;
  return ok({
    no,
    deskCode: code,
    branch: String(branch.branch),
    branchName: branch.name,
    timeZone: branch.timeZone,
    site: branch.site,
    currency: branch.currency,
    epoch,
    key,
  });
}

async function deviceFor(tx: Tx, request: JoinRequest, { branch, now }: Omit<Joining, 'key'>): Promise<Result<Device, Problem>> {
  const code = await findCode(tx, request.code);
  if (code === undefined) return refused({ problem: 'codeUnknown' });
  if (code.usedBy !== null) return joinedBefore(tx, request, code);
  if (code.until < now) return refused({ problem: 'codeUnknown' });
  // A name that is known already belongs to another disk: a desk that joins anew takes a new one.
  if ((await findDesk(tx, request.desk)) !== undefined) return refused({ problem: 'badRequest' });
  const others = await listDevices(tx, branch.branch);
  const deskCode = codeFor(request, new Set(others.map((one) => one.code)));
  if (deskCode === undefined) return refused({ problem: 'badRequest' });
  const device = newDevice(request, { branch: branch.branch, no: (others.at(-1)?.no ?? 0) + 1, code: deskCode, now });
  await addDevice(tx, device);
  await useCode(tx, code, { desk: request.desk, at: now });
  return ok(device);
}

/** The answer may have been lost on its way: the same desk asks once more. */
async function joinedBefore(tx: Tx, request: JoinRequest, { branch, usedBy }: Code): Promise<Result<Device, Problem>> {
  const device = usedBy === request.desk ? await readDevice(tx, { branch, desk: request.desk }) : undefined;
  if (device === undefined || device.key !== request.key) return refused({ problem: 'codeUsed' });
  return device.revoked_at === null ? ok(device) : refused({ problem: 'revoked' });
}

interface Given {
  readonly branch: number;
  readonly no: number;
  readonly code: string;
  readonly now: number;
}

/** A desk as it begins at its branch: nothing of it was heard yet. */
export const newDevice = (
  { desk, key, name, app }: Pick<JoinRequest, 'desk' | 'key' | 'name' | 'app'>,
  { branch, no, code, now }: Given,
): Device => ({
  branch,
  desk,
  no,
  code,
  key,
  name,
  app,
  joining: 1,
  last_s: 0,
  tail: chainStart,
  boot: null,
  clock_offset: 0,
  last_at: 0,
  durable: 0,
  cursor: 0,
  joined_at: now,
  seen_at: null,
  revoked_at: null,
});

/** No I, O, 0 and 1: nothing that is misread (shared/complaint/number.ts). */
const signs = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'.split('');

/** A desk keeps the code it had where nobody of the branch ever had it; else it gets the first that is free. */
function codeFor({ deskCode }: JoinRequest, taken: ReadonlySet<string>): string | undefined {
  if (/^[A-HJ-NP-Z2-9]{1,2}$/u.test(deskCode) && !taken.has(deskCode)) return deskCode;
  return [...signs, ...signs.flatMap((first) => signs.map((second) => first + second))].find((one) => !taken.has(one));
}
