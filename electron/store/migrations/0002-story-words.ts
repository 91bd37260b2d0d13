import { type Kysely, sql } from 'kysely';
import { nameKey } from '../../../shared/customer/name-key.ts';

const batch = 500;

/** Complaints are found by the words of their story too: those that were there before get theirs. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (let after = ''; ;) {
    const { rows } = await sql<{ id: string; story: string | null }>`select id, card ->> '$.case.essence' as story from complaint
      where id > ${after} order by id limit ${batch}`.execute(db);
    const words = rows.flatMap(({ id, story }) => wordsOf(story ?? '').map((word) => [word, id]));
    await sql`insert into complaint_word (word, complaint, of_name)
      select value ->> 0, value ->> 1, 0 from json_each(${JSON.stringify(words)}) where true
      on conflict (word, complaint) do update set of_name = 0`.execute(db);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.id;
  }
}

/** As the program parted texts into words when this step was written; a later change of it brings a step of its own. */
const parts = new Intl.Segmenter('th', { granularity: 'word' });
const wordsOf = (text: string): string[] =>
  [...new Set([...parts.segment(nameKey(text))].filter((part) => part.isWordLike === true).map((part) => part.segment))].slice(0, 200);
