import { openStore } from '../../headoffice/store/open-store.ts';
import { type Complaint, complaint } from '../../shared/complaint/complaint.ts';
import { type Everything, everythingOf } from './everything.ts';

interface OfficeEvent {
  readonly desk: number;
  readonly s: number;
  readonly act: string;
  readonly outcome: string;
  readonly body: string;
}

/** What head office's database holds of the one branch, read past every program of head office. */
export interface AtHeadOffice {
  readonly events: readonly OfficeEvent[];
  readonly everything: Everything;
  /** How often this promise, hand-over, note or registration stands on this complaint. */
  readonly count: (complaint: string, what: 'registered' | 'measure' | 'promise' | 'escalation', of: string) => number;
  /** In how many events, brought cards and rows a text stands: at least one where nothing was lost. */
  readonly mentions: (text: string) => number;
  readonly numbersTwice: readonly string[];
  /** Places of the feed that nothing stands at. */
  readonly holes: number;
}

export async function atHeadOffice(database: string): Promise<AtHeadOffice> {
  const store = await openStore(database);
  try {
    const { db } = store;
    const events = await db.selectFrom('event').select(['seq', 'desk', 's', 'act', 'outcome', 'body']).orderBy('seq').execute();
    const stored = await db.selectFrom('complaint').select(['id', 'body']).execute();
    const lines = await db.selectFrom('complaint_line').select(['complaint', 'line']).orderBy('complaint').orderBy('n').execute();
    const rows = await db.selectFrom('record').select(['kind', 'key', 'row']).where('row', 'is not', null).execute();
    const complaints = new Map(stored.map(({ id, body }) => [id, complaint.parse(JSON.parse(body))]));
    const numbers = [...complaints.values()].map(({ number }) => number);
    const said = events.map(({ body }) => body);
    return {
      events,
      everything: everythingOf({
        complaints: [...complaints.values()].map((body) => ({
          body,
          lines: lines.filter((one) => one.complaint === body.id).map(({ line }): unknown => JSON.parse(line)),
        })),
        rows: rows.map(({ kind, key, row }) => ({ table: kind, key, row: JSON.parse(row ?? 'null') as object })),
      }),
      count: (id, what, of) => countIn(complaints.get(id), what, of),
      mentions: (text) => Math.min(1, said.filter((body) => body.includes(text)).length),
      numbersTwice: numbers.filter((number, place) => numbers.indexOf(number) !== place),
      holes: (events.at(-1)?.seq ?? 0) - events.length,
    };
  } finally {
    await store.close();
  }
}

function countIn(of: Complaint | undefined, what: 'registered' | 'measure' | 'promise' | 'escalation', token: string): number {
  if (of === undefined) return 0;
  if (what === 'registered') return 1;
  if (what === 'measure') return of.measures.filter(({ text }) => text === token).length;
  return (what === 'promise' ? of.promises : of.escalations).filter(({ id }) => id === token).length;
}
