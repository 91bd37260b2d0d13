import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { findCustomers } from '../../electron/services/find-customers.ts';
import { openRegister } from '../../electron/store/open-register.ts';
import { nameKey } from '../../shared/customer/name-key.ts';
import { readPhone } from '../../shared/customer/phone.ts';
import { instant } from '../../shared/ids.ts';
import { type Figure, figureOf, type Target } from '../figure.ts';
import { deskNow } from '../gen/a-desk.ts';
import { dice, type Roll } from '../gen/dice.ts';
import { copyOf, type Generated, inventedCustomer } from '../gen/fill-register.ts';
import { openRaw } from '../peers/tape.ts';
import { alternate, type Extent, wallClock } from '../rounds.ts';

type Kind = 'number' | 'last digits' | 'name';

/** Finding the caller as the desk does it, names with their complaints counted, against the `like '%…%'` that comes first to mind. */
export async function lookUpFigures(generated: Generated, extent: Extent): Promise<Figure[]> {
  const home = mkdtempSync(join(tmpdir(), 'heard-bench-'));
  try {
    const folder = copyOf(generated, join(home, 'ours'));
    const opened = await openRegister(folder, generated.key);
    if (!opened.ok) throw new Error(`no register: ${opened.refusal.code}`);
    const { db, close } = opened.value;
    const native = openRaw(copyOf(generated, join(home, 'peer')), generated.key, 'full');
    const figures: Figure[] = [];
    for (const kind of ['number', 'last digits', 'name'] as const) {
      const asked = questions(kind, { count: extent.warm + extent.rounds * extent.pieces, customers: generated.size.customers });
      const like = likeSearch(native, kind);
      const ours = (index: number): ReturnType<typeof findCustomers> =>
        findCustomers(db, asked[index]?.typed ?? '', instant.parse(deskNow));
      await mustAgree(asked, ours, like);
      const rounds = await alternate({ ours, peer: (index) => like(asked[index]) }, extent, { roll: dice(9), clock: wallClock });
      const of = `${kind}, ${generated.size.customers} customers`;
      figures.push(figureOf(`look-up.p50 by ${of}`, rounds, { share: 0.5, target: halfTarget(kind, generated.size.customers) }));
      figures.push(figureOf(`look-up.p95 by ${of}`, rounds, { share: 0.95, target: { ours: 50 } }));
    }
    native.close();
    await close();
    return figures;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Reading every row grows with the register and our search does not: the ratio is judged from 100,000 customers on. */
const halfTarget = (kind: Kind, customers: number): Target => (customers < 100_000 ? { ours: 50 } : { ratio: kind === 'name' ? 0.5 : 0.2 });

/** What an operator types for a customer, and the customer it must find. */
interface Question {
  readonly typed: string;
  readonly key: string;
  readonly wanted: string;
}

function questions(kind: Kind, { count, customers }: { readonly count: number; readonly customers: number }): readonly Question[] {
  const roll = dice(kind.length * 1000 + 1);
  return Array.from({ length: count }, () => question(kind, inventedCustomer(roll(customers)), roll));
}

function question(kind: Kind, { id, name, phone }: ReturnType<typeof inventedCustomer>, roll: Roll): Question {
  const { digits } = readPhone(phone, 'TH');
  if (kind === 'number') return { typed: roll(2) === 0 ? phone : `+${digits}`, key: digits, wanted: id };
  if (kind === 'last digits') return { typed: digits.slice(-6), key: digits.slice(-6), wanted: id };
  return { typed: name, key: nameKey(name), wanted: id };
}

type LikeSearch = (asked: Question | undefined) => readonly string[];

/** The straightforward search: any customer whose numbers or name contain it, with as many columns read as we show. */
function likeSearch(native: Database, kind: Kind): LikeSearch {
  const where =
    kind === 'name'
      ? `name_key like '%' || ? || '%'`
      : `customer.id in (select customer from customer_phone where digits like '%' || ? || '%')`;
  const search = native.prepare(`
    select customer.id, customer.name, (select group_concat(raw) from customer_phone where customer = customer.id) as phones,
      (select count(*) from complaint where complaint.customer = customer.id) as complaints
    from customer where ${where} limit 20`);
  return (asked) =>
    search.all(asked?.key ?? '').flatMap((row) => (typeof row === 'object' && row !== null && 'id' in row ? [String(row.id)] : []));
}

/** A figure counts only when both sides find whom they were asked for; where the peer's list is short, everyone on ours is on it. */
async function mustAgree(
  asked: readonly Question[],
  ours: (index: number) => ReturnType<typeof findCustomers>,
  like: LikeSearch,
): Promise<void> {
  for (const [index, one] of asked.slice(0, 40).entries()) {
    const found = (await ours(index)).map((match): string => match.id);
    const alike = like(one);
    const all = alike.length < 20;
    if (all && !(found.includes(one.wanted) && alike.includes(one.wanted))) throw new Error(`question ${index} did not find its customer`);
    if (all && found.some((id) => !alike.includes(id))) throw new Error(`question ${index} found someone whom the peer did not`);
  }
}
