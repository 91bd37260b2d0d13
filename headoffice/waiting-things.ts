import type { DeskEvent } from '../shared/sync/event.ts';

/** What parked events of one desk are about. */
export interface WaitingThings {
  /** Does this event of the same desk name one of them? */
  readonly areNeededBy: (event: DeskEvent) => Promise<boolean>;
  readonly add: (event: DeskEvent) => void;
}

/** `before`: those parked so far, read when they are first asked for. Mostly nobody asks. */
export function waitingThings(before?: () => AsyncIterable<DeskEvent>): WaitingThings {
  const ids = new Set<string>();
  const rows = new Set<string>();
  const add = (event: DeskEvent): void => {
    for (const id of idsTouched(event)) ids.add(id);
    for (const one of event.rows) rows.add(nameOf(one));
  };
  const isNeeded = (event: DeskEvent): boolean =>
    event.rows.some((one) => rows.has(nameOf(one))) || idsNamed(event).some((id) => ids.has(id));
  let isRead = false;
  const read = async (): Promise<void> => {
    isRead = true;
    if (before !== undefined) for await (const one of before()) add(one);
  };
  return {
    add,
    areNeededBy: async (event) => {
      if (isNeeded(event)) return true;
      if (!isRead) await read();
      return isNeeded(event);
    },
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
