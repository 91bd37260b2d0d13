import { sql } from 'kysely';
import { stemming } from '../../shared/complaint/similarity.ts';
import { searchWords } from '../../shared/text/search-words.ts';
import type { Db, RowOf, Tx } from './schema.ts';

type Told = Pick<RowOf<'complaint'>, 'id' | 'title' | 'caller_name' | 'card'>;

/** A story is found by its first two hundred words; nobody looks for it by a later one. */
const mostOfStory = 200;

/** Notes the words a complaint is found by, in the transaction that writes it; `before` is how it was found until now. */
export async function keepWords(tx: Tx, now: Told, before?: Told): Promise<void> {
  if (before !== undefined && isFoundAlike(before, now)) return;
  if (before !== undefined) await sql`delete from complaint_word where complaint = ${now.id}`.execute(tx);
  await addWords(tx, [now]);
}

/** Notes the words of new complaints, however many, in one statement: a registration waits for each. A word of both what happened and the name counts as what happened. */
export async function addWords(tx: Tx, told: readonly Told[]): Promise<void> {
  const rows = told.flatMap((one) => [
    ...new Set([...searchWords(one.title), ...searchWords(storyIn(one), { atMost: mostOfStory })])
      .values()
      .map((word) => [word, one.id, 0]),
    ...searchWords(one.caller_name).map((word) => [word, one.id, 1]),
  ]);
  await sql`insert or ignore into complaint_word (word, complaint, of_name)
    select value ->> 0, value ->> 1, value ->> 2 from json_each(${JSON.stringify(rows)})`.execute(tx);
}

/** Most changes of a complaint leave its card alone: then it is not read for its story. */
const isFoundAlike = (before: Told, now: Told): boolean =>
  before.title === now.title && before.caller_name === now.caller_name && (before.card === now.card || storyIn(before) === storyIn(now));

/** What the caller told, as the card has it. */
function storyIn({ card }: Told): string {
  const { case: facts }: { readonly case?: { readonly essence?: string } } = JSON.parse(card);
  return facts?.essence ?? '';
}

/** Words in which every one must begin a word of the complaint's title or story, or of the caller's name where names may be searched. */
export interface WordSearch {
  readonly words: readonly string[];
  readonly names: boolean;
}

/** A word that more complaints have than this is no way to find one: then the register is read from its newest end. */
const many = 2000;

/** Every complaint that has a word beginning with the rarest of these; undefined when even that one is in too many to list. */
export async function idsByRarest(db: Db, { words, names }: WordSearch): Promise<readonly string[] | undefined> {
  let rarest: readonly string[] | undefined;
  for (const word of words) {
    const { rows } = await sql<{
      complaint: string;
    }>`select complaint from complaint_word where ${begins(word, names)} limit ${many}`.execute(db);
    const found = rows.map((row) => row.complaint);
    if (found.length < many && found.length < (rarest?.length ?? many)) rarest = found;
  }
  return rarest;
}

/** Has the complaint all of these words? For use beside the table `complaint`. */
export const hasWords = ({ words, names }: WordSearch) =>
  sql<boolean>`(${sql.join(
    words.map(
      (word) => sql`exists (select 1 from complaint_word where complaint_word.complaint = complaint.id and ${begins(word, names)})`,
    ),
    sql` and `,
  )})`;

/** How many of these stems begin a word of each complaint's title or story, by the complaint; those that share none are not in it. */
export async function sharedStems(
  db: Db,
  { stems, complaints }: { readonly stems: readonly string[]; readonly complaints: readonly string[] },
): Promise<ReadonlyMap<string, number>> {
  const stem = sql`substr(word, 1, ${stemming.letters})`;
  const { rows } = await sql<{ complaint: string; shared: number }>`
    select complaint, count(distinct ${stem}) as shared from complaint_word
    where complaint in (select value from json_each(${JSON.stringify(complaints)}))
      and of_name = 0 and length(word) >= ${stemming.shortest} and ${stem} in (select value from json_each(${JSON.stringify(stems)}))
    group by complaint`.execute(db);
  return new Map(rows.map(({ complaint, shared }) => [complaint, shared]));
}

const begins = (word: string, names: boolean) =>
  names ? sql`word >= ${word} and word < ${word + lastLetter}` : sql`word >= ${word} and word < ${word + lastLetter} and of_name = 0`;

/** Sorts behind every letter. */
const lastLetter = '\u{10FFFF}';
