import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { readArticle, saveArticle } from '../../../../electron/store/articles.ts';
import { anArticle } from '../../../helpers/an-article.ts';
import { aRegisterBefore } from '../../../helpers/a-register-before.ts';

it('adds articles to a register that knew none, and keeps its complaints', async () => {
  const db = await aRegisterBefore('0004-knowledge', async (old) => {
    await sql`insert into complaint (id, number, type, state, channel, received_at, registered_at, receiver, owner, title, caller_name, card,
      mood_start, mood_end, first_contact, revision)
      values ('a', 'N', 'complaint', 'resolved', 'call', 1, 1, 'x', 'x', 'A cup', '', '{}', 'calm', 'calm', 0, 1)`.execute(old);
  });
  const article = anArticle();
  await db.transaction().execute((tx) => saveArticle(tx, article));
  expect(await readArticle(db, article.id)).toEqual(article);
  expect((await sql`select title from complaint`.execute(db)).rows).toEqual([{ title: 'A cup' }]);
  await expect(sql`delete from article`.execute(db)).rejects.toThrow('nothing is deleted');
});
