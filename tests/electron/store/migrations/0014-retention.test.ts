import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aRegisterBefore } from '../../../helpers/a-register-before.ts';

const rules = (db: Awaited<ReturnType<typeof aRegisterBefore>>) =>
  sql<{ id: string; start: string }>`select id, json_extract(body, '$.start') as start from deadline_rule order by id`.execute(db);

describe('how long a closed complaint is kept', () => {
  it('is learnt by a desk that has rules of its own, which stay as they are', async () => {
    const db = await aRegisterBefore('0014-retention', async (old) => {
      await sql`insert into deadline_rule values ('CO-1', 1, 5, '{"start":"received"}')`.execute(old);
    });
    expect((await rules(db)).rows).toEqual([
      { id: 'CO-1', start: 'received' },
      { id: 'CO-6', start: 'closed' },
    ]);
  });

  it('is left as a desk has set it', async () => {
    const db = await aRegisterBefore('0014-retention', async (old) => {
      await sql`insert into deadline_rule values ('CO-1', 1, 5, '{"start":"received"}'), ('CO-6', 1, 5, '{"start":"solved"}')`.execute(old);
    });
    expect((await rules(db)).rows).toContainEqual({ id: 'CO-6', start: 'solved' });
  });

  it('comes with set-up where a desk is still empty', async () => {
    const db = await aRegisterBefore('0014-retention', async () => undefined);
    expect((await rules(db)).rows).toEqual([]);
  });
});
