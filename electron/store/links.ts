import { sql } from 'kysely';
import type { Complaint } from '../../shared/complaint/complaint.ts';
import { caseLink } from '../../shared/complaint/link.ts';
import { type LinkedComplaint, linkedComplaint } from '../../shared/contract/complaint.ts';
import type { Db } from './schema.ts';

type Linked = Omit<LinkedComplaint, 'timeline'>;

/** The complaints this one is tied to now, whichever of the two says so, oldest tie first. */
export async function linkedTo(db: Db, complaint: Complaint): Promise<readonly Linked[]> {
  const own = complaint.links.filter((one) => one.state === 'open');
  const others = await db
    .selectFrom('complaint')
    .select(['id', 'title', 'state'])
    .where(
      'id',
      'in',
      own.map((one) => one.other),
    )
    .execute();
  const forth = own.flatMap(({ id, kind, other, number, at }) =>
    others
      .filter((one) => one.id === other)
      .map(({ title, state }) => parsed({ link: id, kind, back: false, complaint: other, number, title, state, at })),
  );
  return [...forth, ...(await linksBack(db, complaint))].toSorted((one, other) => one.at - other.at);
}

/** What the ties written on other complaints say of this one. */
async function linksBack(db: Db, { id }: Complaint): Promise<readonly Linked[]> {
  const rows = await db
    .selectFrom('work_record')
    .innerJoin('complaint', 'complaint.id', 'work_record.complaint')
    .select(['body', 'complaint.id as complaint', 'number', 'title', 'complaint.state as state'])
    .where('kind', '=', 'link')
    .where(sql`json_extract(body, '$.other')`, '=', id)
    .where('work_record.state', '=', 'open')
    .execute();
  return rows.map(({ body, ...row }) => {
    const { id: link, kind, at } = caseLink.parse(JSON.parse(body));
    return parsed({ ...row, link, kind, at, back: true });
  });
}

const parsed = (row: object): Linked => linkedComplaint.omit({ timeline: true }).parse(row);
