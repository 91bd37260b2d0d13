import { sql } from 'kysely';
import type { ListedQuestionnaire, QuestionnaireResults, QuestionResults } from '../../shared/contract/follow-up.ts';
import { type ComplaintId, type EmployeeId, instant, type QuestionnaireId } from '../../shared/ids.ts';
import {
  type Question,
  questionnaire,
  type Questionnaire,
  questionnaireReply,
  type QuestionnaireReply,
} from '../../shared/satisfaction/questionnaire.ts';
import type { Db, RowOf, Tx } from './schema.ts';

/** The newest words of each question's free answers that are shown; whoever wants all of them exports them. */
const mostTexts = 50;

/** A questionnaire in that version, the latest when none is named, or undefined. */
export async function readQuestionnaire(db: Db, id: QuestionnaireId, version?: number): Promise<Questionnaire | undefined> {
  const row = await db
    .selectFrom('questionnaire')
    .selectAll()
    .where('id', '=', id)
    .$if(version !== undefined, (of) => of.where('version', '=', version ?? 0))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : questionnaireOf(row);
}

/** Every questionnaire as it is now, those in use first, with its versions and how many answers each has. */
export async function listQuestionnaires(db: Db): Promise<ListedQuestionnaire[]> {
  const rows = await db.selectFrom('questionnaire').selectAll().orderBy('id').orderBy('version', 'desc').limit(500).execute();
  const counted = await db
    .selectFrom('questionnaire_reply')
    .select((of) => ['questionnaire', 'version', of.fn.countAll<number>().as('replies')])
    .groupBy(['questionnaire', 'version'])
    .execute();
  const newest = rows.filter((row, place) => rows[place - 1]?.id !== row.id);
  const listed = newest.map((row) => ({
    questionnaire: questionnaireOf(row),
    versions: rows
      .filter(({ id }) => id === row.id)
      .map(({ version, at }) => {
        const found = counted.find((one) => one.questionnaire === row.id && one.version === version);
        return { version, at: instant.parse(at), replies: found?.replies ?? 0 };
      }),
  }));
  return listed.toSorted((one, other) => Number(other.questionnaire.active) - Number(one.questionnaire.active));
}

/** Writes one more version down. */
export async function addQuestionnaire(tx: Tx, { id, version, by, at, ...words }: Questionnaire): Promise<void> {
  await tx
    .insertInto('questionnaire')
    .values({ id, version, by, at, body: JSON.stringify(words) })
    .execute();
}

/** Who entered these answers, or undefined: the same ones come again after a lost answer. */
export async function enteredBy(db: Db, id: QuestionnaireReply['id']): Promise<EmployeeId | undefined> {
  const row = await db.selectFrom('questionnaire_reply').select('by').where('id', '=', id).executeTakeFirst();
  return row?.by as EmployeeId | undefined;
}

/** Writes down answers that came back. */
export async function addReply(tx: Tx, { answers, ...reply }: QuestionnaireReply): Promise<void> {
  await tx
    .insertInto('questionnaire_reply')
    .values({ ...reply, body: JSON.stringify(answers) })
    .execute();
}

/** What came back about a case, the newest first, each with the words it was asked in. */
export async function repliesOf(
  db: Db,
  complaint: ComplaintId,
): Promise<{ readonly reply: QuestionnaireReply; readonly questionnaire: Questionnaire }[]> {
  const rows = await db
    .selectFrom('questionnaire_reply')
    .selectAll()
    .where('complaint', '=', complaint)
    .orderBy('at', 'desc')
    .limit(20)
    .execute();
  const replies = rows.map(({ body, ...row }) => questionnaireReply.parse({ ...row, answers: JSON.parse(body) }));
  return Promise.all(
    replies.map(async (reply) => {
      const asked = await readQuestionnaire(db, reply.questionnaire, reply.version);
      if (asked === undefined) throw new Error(`no version ${reply.version} of questionnaire ${reply.questionnaire} in the store`);
      return { reply, questionnaire: asked };
    }),
  );
}

/** How people answered a version of a questionnaire: counts for scales and boxes, the newest words for free fields. */
export async function resultsOf(db: Db, asked: Questionnaire): Promise<QuestionnaireResults> {
  const { id, version } = asked;
  const sums = await db
    .selectFrom('questionnaire_reply')
    .select((of) => [of.fn.countAll<number>().as('replies'), of.fn.min('at').as('first'), of.fn.max('at').as('last')])
    .select(sql<number>`count(*) - count(complaint)`.as('anonymous'))
    .where('questionnaire', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  const counts = await countsOf(db, asked);
  const questions: QuestionResults[] = [];
  for (const question of asked.questions) questions.push(await resultOf(db, asked, { question, counts }));
  return {
    questionnaire: asked,
    replies: sums.replies,
    anonymous: sums.anonymous,
    firstAt: instant.nullable().parse(sums.first),
    lastAt: instant.nullable().parse(sums.last),
    questions,
  };
}

interface Count {
  readonly question: string;
  /** -1: anything was said to the question at all. */
  readonly place: number;
  readonly count: number;
}

/** How often each step (its number less one) and each box was chosen, and how many said anything to each question. */
async function countsOf(db: Db, { id, version }: Questionnaire): Promise<readonly Count[]> {
  const { rows } = await sql<Count>`
    with answer as (
      select one.value ->> '$.question' as question, one.value ->> '$.scale' as scale, one.value -> '$.ticks' as ticks, one.value ->> '$.text' as text
      from questionnaire_reply, json_each(questionnaire_reply.body) as one
      where questionnaire = ${id} and version = ${version}
    )
    select question, scale - 1 as place, count(*) as count from answer where scale is not null group by question, scale
    union all
    select question, tick.value, count(*) from answer, json_each(answer.ticks) as tick group by question, tick.value
    union all
    select question, -1, count(*) from answer where scale is not null or json_array_length(ticks) > 0 or text <> '' group by question`.execute(
    db,
  );
  return rows;
}

interface Counted {
  readonly question: Question;
  readonly counts: readonly Count[];
}

async function resultOf(db: Db, asked: Questionnaire, { question, counts }: Counted): Promise<QuestionResults> {
  const found = (place: number): number => counts.find((one) => one.question === question.id && one.place === place)?.count ?? 0;
  const places = question.kind === 'scale' ? 5 : question.boxes.length;
  return {
    question,
    answered: found(-1),
    counts: Array.from({ length: places }, (_, place) => found(place)),
    texts: question.kind === 'text' ? await textsOf(db, asked, question) : [],
  };
}

async function textsOf(db: Db, { id, version }: Questionnaire, question: Question): Promise<QuestionResults['texts']> {
  const { rows } = await sql<{ at: number; text: string }>`
    select at, one.value ->> '$.text' as text from questionnaire_reply, json_each(questionnaire_reply.body) as one
    where questionnaire = ${id} and version = ${version} and one.value ->> '$.question' = ${question.id} and one.value ->> '$.text' <> ''
    order by at desc limit ${mostTexts}`.execute(db);
  return rows.map(({ at, text }) => ({ at: instant.parse(at), text }));
}

function questionnaireOf({ id, version, by, at, body }: RowOf<'questionnaire'>): Questionnaire {
  const words: unknown = JSON.parse(body);
  if (typeof words !== 'object' || words === null) throw new Error(`no words in questionnaire ${id}`);
  return questionnaire.parse({ ...words, id, version, by, at });
}
