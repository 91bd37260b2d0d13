import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { scrubbedText } from '../../shared/erasure/scrub-event.ts';
import type { Subject } from '../../shared/erasure/subject.ts';
import { link } from '../../shared/sync/chain.ts';
import { chainStart } from '../../shared/sync/protocol.ts';
import type { Tx } from './schema.ts';
import { readSyncState } from './sync-state.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const atOnce = 500;

/** Takes a person out of everything that is queued for head office or was sent; the chain over it stays what it was. Gives how many events it was. */
export async function eraseQueue(tx: Tx, subject: Subject): Promise<number> {
  const { forgotten, forgotten_tail: before } = await readSyncState(tx);
  let tail = before === '' ? chainStart : before;
  let count = 0;
  for (let after = 0; ;) {
    const rows = await tx.selectFrom('outbox').select(['seq', 'text']).where('seq', '>', after).orderBy('seq').limit(atOnce).execute();
    for (const { seq, text } of rows) {
      // What lies before the beginning of the chain was kept for its author alone.
      if (seq > forgotten) tail = link(sha256, tail, text);
      const scrubbed = scrubbedText(text, () => ({ was: sha256(text), link: tail }), subject);
      if (scrubbed === text) continue;
      await tx.updateTable('outbox').set({ text: scrubbed }).where('seq', '=', seq).execute();
      count += 1;
    }
    const last = rows.at(-1);
    if (last === undefined) return count;
    after = last.seq;
  }
}

/** Takes a person out of what this desk was told, and out of what it remembers of rows by a number. */
export async function eraseTold(tx: Tx, { ids, numbers }: Subject): Promise<void> {
  const list = JSON.stringify([...ids]);
  await sql`update told set over = '[]', refusal = case when refusal is null then null else json_object('code', refusal ->> '$.code') end
    where object in (select value from json_each(${list})) or complaint in (select value from json_each(${list}))`.execute(tx);
  for (const one of [...ids, ...numbers]) await sql`update told set over = '[]' where instr(over, ${one}) > 0`.execute(tx);
  for (const table of ['confirmed_thing', 'not_taken'] as const)
    await sql`delete from ${sql.table(table)} where kind = 'customer_phone' and id ->> '$[0]' in (select value from json_each(${list}))`.execute(
      tx,
    );
}
