import type { DeskEvent } from '../shared/sync/event.ts';

/** What parked events of one desk are about. */
export interface WaitingThings {
  /** Does this event of the same desk name one of them? */
  readonly areNeededBy: (event: DeskEvent) => boolean;
  readonly add: (event: DeskEvent) => void;
}

export function waitingThings(events: readonly DeskEvent[]): WaitingThings {
  const ids = new Set<string>();
  const rows = new Set<string>();
  const add = (event: DeskEvent): void => {
    for (const id of idsTouched(event)) ids.add(id);
    for (const one of event.rows) rows.add(nameOf(one));
  };
  for (const one of events) add(one);
  return {
    add,
    areNeededBy: (event) => event.rows.some((one) => rows.has(nameOf(one))) || idsNamed(event).some((id) => ids.has(id)),
  };
}

const nameOf = ({ table, key }: DeskEvent['rows'][number]): string => `${table} ${key}`;
const uuids = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/gu;
const idsIn = (text: string): readonly string[] => text.match(uuids) ?? [];

/** What the event made or changed, as far as it has a name of its own. */
const idsTouched = ({ object, rows, lines, brought }: DeskEvent): readonly string[] => [
  ...idsIn(object),
  ...rows.flatMap(({ key }) => idsIn(key)),
  ...lines.map(({ complaint }) => complaint),
  ...brought.map(({ body }) => body.id),
];

/** Everything the event names; who did it is no thing it needs. */
const idsNamed = ({ object, body, rows, lines, brought }: DeskEvent): readonly string[] =>
  idsIn(JSON.stringify([object, body, rows, lines, brought]));
