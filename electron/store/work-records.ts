import type { Attachment } from '../../shared/attachment/attachment.ts';
import type { CaseLink } from '../../shared/complaint/link.ts';
import type { Complaint } from '../../shared/complaint/complaint.ts';
import type { ComplaintId, EmployeeId, Instant, WorkRecordId } from '../../shared/ids.ts';
import type { Statement } from '../../shared/investigation/statement.ts';
import type { Task } from '../../shared/investigation/task.ts';
import type { Letter } from '../../shared/letter/letter.ts';
import type { Offer } from '../../shared/remedy/offer.ts';
import type { SatisfactionCheck } from '../../shared/satisfaction/check.ts';
import { compiled, type Given } from './compiled.ts';
import type { Db, RowOf, Tx } from './schema.ts';

/** The lists of a complaint that stand in `work_record`, and the kind each is stored as. */
const kinds = {
  statements: 'statement',
  tasks: 'task',
  offers: 'offer',
  letters: 'letter',
  checks: 'check',
  links: 'link',
  attachments: 'attachment',
} as const;
type List = keyof typeof kinds;
type WorkRecords = Pick<Complaint, List>;

/** What the lists over all complaints ask of a record: how it stands, whose turn it is, until when. */
interface Turn {
  readonly state: string;
  readonly person: EmployeeId | null;
  readonly dueAt: Instant | null;
  readonly at: Instant;
}

const turns: { readonly [Name in List]: (record: WorkRecords[Name][number]) => Turn } = {
  statements: ({ state, person, dueAt, requestedAt }: Statement) => ({ state, person, dueAt, at: requestedAt }),
  tasks: ({ state, person, dueAt, askedAt }: Task) => ({ state, person, dueAt, at: askedAt }),
  offers: ({ state, approval, proposedAt }: Offer) => ({
    state,
    person: approval?.to ?? null,
    dueAt: approval?.answerBy ?? null,
    at: proposedAt,
  }),
  letters: ({ state, draftedBy, draftedAt }: Letter) => ({ state, person: draftedBy, dueAt: null, at: draftedAt }),
  links: ({ state, at }: CaseLink) => ({ state, person: null, dueAt: null, at }),
  attachments: ({ state, by, at }: Attachment) => ({ state, person: by, dueAt: null, at }),
  checks: ({ result, by, at }: SatisfactionCheck) => ({ state: result, person: by, dueAt: null, at }),
};

const ofComplaint = compiled((db, { complaint }: Given<{ complaint: ComplaintId }>) =>
  db.selectFrom('work_record').selectAll().where('complaint', '=', complaint).orderBy('at').orderBy('id'),
);

/** A complaint's work records of every kind, in the order they were begun. */
export const readRecords = async (db: Db, complaint: ComplaintId): Promise<readonly RowOf<'work_record'>[]> =>
  (await ofComplaint(db, { complaint })).rows;

/** The rows as the complaint's lists; each record is checked where the complaint is read whole. */
export function recordsOf(rows: readonly RowOf<'work_record'>[]): Readonly<Record<List, readonly unknown[]>> {
  const list = (name: List): readonly unknown[] => rows.filter((row) => row.kind === kinds[name]).map((row) => JSON.parse(row.body));
  return {
    statements: list('statements'),
    tasks: list('tasks'),
    offers: list('offers'),
    letters: list('letters'),
    checks: list('checks'),
    links: list('links'),
    attachments: list('attachments'),
  };
}

/** Writes the records that are new or have changed. */
export async function saveRecords(tx: Tx, now: Complaint, before: Complaint | undefined): Promise<void> {
  await saveList(tx, now.id, 'statements', { now: now.statements, before: before?.statements });
  await saveList(tx, now.id, 'tasks', { now: now.tasks, before: before?.tasks });
  await saveList(tx, now.id, 'offers', { now: now.offers, before: before?.offers });
  await saveList(tx, now.id, 'letters', { now: now.letters, before: before?.letters });
  await saveList(tx, now.id, 'checks', { now: now.checks, before: before?.checks });
  await saveList(tx, now.id, 'links', { now: now.links, before: before?.links });
  await saveList(tx, now.id, 'attachments', { now: now.attachments, before: before?.attachments });
}

interface Saved<One> {
  readonly now: readonly One[];
  readonly before: readonly One[] | undefined;
}

async function saveList<Name extends List>(
  tx: Tx,
  complaint: ComplaintId,
  name: Name,
  { now, before = [] }: Saved<WorkRecords[Name][number]>,
): Promise<void> {
  const known = new Map<WorkRecordId, string>(before.map((one) => [one.id, JSON.stringify(one)]));
  for (const one of now) {
    const body = JSON.stringify(one);
    if (known.get(one.id) === body) continue;
    const { dueAt, ...turn } = turns[name](one);
    const changing = { ...turn, due_at: dueAt, body };
    await tx
      .insertInto('work_record')
      .values({ id: one.id, complaint, kind: kinds[name], ...changing })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(changing))
      .execute();
  }
}
