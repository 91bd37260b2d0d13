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

/** Reads the own events page after page, each only once: a month's absence brings hundreds of pages, and thousands of events wait here meanwhile. */
export function pendingReader(): (db: Db, confirmed: number) => Promise<Pending> {
  let events: readonly DeskEvent[] = [];
  let read = -1;
  let from = 0;
  return async (db, confirmed) => {
    // Less is confirmed than before when head office went back in time: then it is read anew.
    if (read < confirmed || confirmed < from) [events, read] = [[], confirmed];
    from = confirmed;
    for (;;) {
      const texts = await outboxAfter(db, { after: read, ...atOnce });
      const last = texts.at(-1);
      if (last === undefined) break;
      events = [...events, ...texts.map(({ text }) => deskEvent.parse(JSON.parse(text)))];
      read = last.s;
    }
    events = events.filter(({ s }) => s > confirmed);
    return pendingIn(events);
  };
}

function pendingIn(events: readonly DeskEvent[]): Pending {
  let byRow: ReadonlyMap<string, readonly RowChange[]> | undefined;
  return {
    touching: (complaints) =>
      events.filter(
        ({ object, lines, brought }) =>
          complaints.has(object) ||
          lines.some(({ complaint }) => complaints.has(complaint)) ||
          brought.some(({ body }) => complaints.has(body.id)),
      ),
    changesOf: (name) => {
      byRow ??= Map.groupBy(
        events.flatMap(({ rows }) => rows),
        ({ table, key }) => rowName(table, key),
      );
      return byRow.get(name) ?? [];
    },
  };
}
