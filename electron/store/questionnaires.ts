import type { ListedQuestionnaire, QuestionnaireResults } from '../../shared/contract/follow-up.ts';
import { type ComplaintId, type EmployeeId, type Instant, instant, type QuestionnaireId } from '../../shared/ids.ts';
import { questionnaire, type Questionnaire, questionnaireReply, type QuestionnaireReply } from '../../shared/satisfaction/questionnaire.ts';
import { answeredPlace, placesOf, whole, wholePlaces } from '../../shared/satisfaction/reply-counts.ts';
import type { Db, RowOf, Tx } from './schema.ts';

/** The words of so many papers are read, the newest; the counts are of all. */
const papersRead = 100;

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
    .selectFrom('questionnaire_count')
    .select(['questionnaire', 'version', 'count'])
    .where('question', '=', whole)
    .where('place', '=', wholePlaces.replies)
    .execute();
  const newest = rows.filter((row, place) => rows[place - 1]?.id !== row.id);
  const listed = newest.map((row) => ({
    questionnaire: questionnaireOf(row),
    versions: rows
      .filter(({ id }) => id === row.id)
      .map(({ version, at }) => {
        const found = counted.find((one) => one.questionnaire === row.id && one.version === version);
        return { version, at: instant.parse(at), replies: found?.count ?? 0 };
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

/** Writes down answers that came back, and counts them. */
export async function addReply(tx: Tx, reply: QuestionnaireReply, registered: boolean): Promise<void> {
  const { answers, ...row } = reply;
  await tx
    .insertInto('questionnaire_reply')
    .values({ ...row, body: JSON.stringify(answers) })
    .execute();
  await countReply(tx, reply, 1, registered);
}

/**
 * Counts answers in or out. Where nobody says it, words that became feedback are known by its being anonymous and registered with the paper.
 */
export async function countReply(tx: Tx, reply: QuestionnaireReply, by: 1 | -1, registered?: boolean): Promise<void> {
  const { questionnaire: id, version } = reply;
  for (const { question: of, place } of placesOf(reply, registered ?? (await isFeedback(tx, reply.complaint))))
    await tx
      .insertInto('questionnaire_count')
      .values({ questionnaire: id, version, question: of, place, count: by })
      .onConflict((conflict) => conflict.doUpdateSet((set) => ({ count: set('questionnaire_count.count', '+', by) })))
      .execute();
}

/** The complaint a paper names is its own words, and nobody's case. */
const isFeedback = async (db: Db, complaint: ComplaintId | null): Promise<boolean> =>
  complaint !== null &&
  (await db.selectFrom('complaint').select('id').where('id', '=', complaint).where('type', '=', 'anonymousFeedback').executeTakeFirst()) !==
    undefined;

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
  const ofVersion = { questionnaire: asked.id, version: asked.version };
  const counts = await db
    .selectFrom('questionnaire_count')
    .select(['question', 'place', 'count'])
    .where('questionnaire', '=', ofVersion.questionnaire)
    .where('version', '=', ofVersion.version)
    .execute();
  const texts = await newestTexts(db, asked);
  const found = (of: string, place: number): number => counts.find((one) => one.question === of && one.place === place)?.count ?? 0;
  return {
    questionnaire: asked,
    replies: found(whole, wholePlaces.replies),
    anonymous: found(whole, wholePlaces.anonymous),
    firstAt: await edgeOf(db, asked, 'asc'),
    lastAt: await edgeOf(db, asked, 'desc'),
    questions: asked.questions.map((question) => ({
      question,
      answered: found(question.id, answeredPlace),
      counts: Array.from({ length: question.kind === 'scale' ? 5 : question.boxes.length }, (_, place) => found(question.id, place)),
      texts: texts.filter((one) => one.question === question.id).map(({ at, text }) => ({ at, text })),
    })),
  };
}

const repliesTo = (db: Db, { id, version }: Questionnaire) =>
  db.selectFrom('questionnaire_reply').where('questionnaire', '=', id).where('version', '=', version);

/** When the first or the last answers were entered. */
async function edgeOf(db: Db, asked: Questionnaire, order: 'asc' | 'desc'): Promise<Instant | null> {
  const row = await repliesTo(db, asked).select('at').orderBy('at', order).limit(1).executeTakeFirst();
  return row === undefined ? null : instant.parse(row.at);
}

/** The words of the newest papers, the newest first. */
async function newestTexts(
  db: Db,
  asked: Questionnaire,
): Promise<{ readonly question: string; readonly at: Instant; readonly text: string }[]> {
  const rows = await repliesTo(db, asked).select(['at', 'body']).orderBy('at', 'desc').limit(papersRead).execute();
  return rows.flatMap(({ at, body }) =>
    questionnaireReply.shape.answers
      .parse(JSON.parse(body))
      .flatMap(({ question, text }) => (text === '' ? [] : [{ question, at: instant.parse(at), text }])),
  );
}

function questionnaireOf({ id, version, by, at, body }: RowOf<'questionnaire'>): Questionnaire {
  const words: unknown = JSON.parse(body);
  if (typeof words !== 'object' || words === null) throw new Error(`no words in questionnaire ${id}`);
  return questionnaire.parse({ ...words, id, version, by, at });
}
