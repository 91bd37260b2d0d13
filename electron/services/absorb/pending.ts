import { type DeskEvent, deskEvent, type RowChange } from '../../../shared/sync/event.ts';
import { outboxAfter } from '../../store/outbox.ts';
import type { Db } from '../../store/schema.ts';
import { rowName } from './page.ts';

/** What was done here and head office has not confirmed, oldest first. */
export interface Pending {
  readonly touching: (complaints: ReadonlySet<string>) => readonly DeskEvent[];
  /** What those events did to one row, oldest first. */
  readonly changesOf: (name: string) => readonly RowChange[];
}

const atOnce = { count: 500, bytes: 8_000_000 };

/**
 * Reads the own events page after page, each only once, and finds them by what they touched: a month's absence brings hundreds of pages, and
 * thousands of events wait here meanwhile.
 */
export function pendingReader(): (db: Db, confirmed: number) => Promise<Pending> {
  let waiting = nothingWaits();
  let read = -1;
  let from = 0;
  return async (db, confirmed) => {
    // Less is confirmed than before when head office went back in time: then it is read anew.
    if (read < confirmed || confirmed < from) [waiting, read] = [nothingWaits(), confirmed];
    from = confirmed;
    for (;;) {
      const texts = await outboxAfter(db, { after: read, ...atOnce });
      const last = texts.at(-1);
      if (last === undefined) break;
      for (const { text } of texts) waiting.add(deskEvent.parse(JSON.parse(text)));
      read = last.s;
    }
    waiting.drop(confirmed);
    return waiting;
  };
}

interface Waiting extends Pending {
  readonly add: (event: DeskEvent) => void;
  /** Forgets what is confirmed: the oldest of them. */
  readonly drop: (confirmed: number) => void;
}

function nothingWaits(): Waiting {
  let events: DeskEvent[] = [];
  const byComplaint = new Map<string, DeskEvent[]>();
  const byRow = new Map<string, { readonly s: number; readonly change: RowChange }[]>();
  return {
    add: (event) => {
      events.push(event);
      for (const id of complaintsOf(event)) under(byComplaint, id).push(event);
      for (const change of event.rows) under(byRow, nameOf(change)).push({ s: event.s, change });
    },
    drop: (confirmed) => {
      const first = events.findIndex(({ s }) => s > confirmed);
      const gone = first === -1 ? events : events.slice(0, first);
      if (gone.length === 0) return;
      events = first === -1 ? [] : events.slice(first);
      for (const id of new Set(gone.flatMap((one) => [...complaintsOf(one)]))) keepBehind(byComplaint, id, confirmed);
      for (const name of new Set(gone.flatMap(({ rows }) => rows.map(nameOf)))) keepBehind(byRow, name, confirmed);
    },
    touching: (complaints) =>
      [...new Set([...complaints].flatMap((id) => byComplaint.get(id) ?? []))].toSorted((one, other) => one.s - other.s),
    changesOf: (name) => byRow.get(name)?.map(({ change }) => change) ?? [],
  };
}

const nameOf = ({ table, key }: RowChange): string => rowName(table, key);

const complaintsOf = ({ object, lines, brought }: DeskEvent): ReadonlySet<string> =>
  new Set([object, ...lines.map(({ complaint }) => complaint), ...brought.map(({ body }) => body.id)]);

function under<One>(lists: Map<string, One[]>, name: string): One[] {
  const known = lists.get(name);
  if (known !== undefined) return known;
  const fresh: One[] = [];
  lists.set(name, fresh);
  return fresh;
}

function keepBehind<One extends { readonly s: number }>(lists: Map<string, One[]>, name: string, confirmed: number): void {
  const left = (lists.get(name) ?? []).filter(({ s }) => s > confirmed);
  if (left.length === 0) lists.delete(name);
  else lists.set(name, left);
}
