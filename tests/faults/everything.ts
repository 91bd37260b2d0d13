import type { Complaint } from '../../shared/complaint/complaint.ts';

/** Everything that both sides hold, each thing as one line of text by its name: two sides are alike when their lines are. */
export type Everything = ReadonlyMap<string, string>;

interface Held {
  readonly complaints: readonly { readonly body: Complaint; readonly lines: readonly unknown[] }[];
  readonly rows: readonly { readonly table: string; readonly key: string; readonly row: object }[];
}

/** How a call went is on the call; of the complaint's own two moods a desk shows the call's. */
function withoutMoods({ moodStart: _start, moodEnd: _end, ...rest }: Complaint): object {
  return rest;
}

export const everythingOf = ({ complaints, rows }: Held): Everything =>
  new Map([
    ...complaints.map(({ body, lines }) => [`complaint ${body.id}`, inOrder({ body: withoutMoods(body), lines })] as const),
    ...rows.map(({ table, key, row }) => [`${table} ${key}`, inOrder(row)] as const),
  ]);

/** At most so many differences are named. */
const most = 6;

/** What one side has otherwise than the other, with both texts cut to where they part. */
export function differences(one: Everything, other: Everything): readonly string[] {
  const names = [...new Set([...one.keys(), ...other.keys()])];
  const found = names.filter((name) => one.get(name) !== other.get(name));
  return found
    .slice(0, most)
    .map((name) => `${found.length} in all; ${name}: ${parted(one.get(name) ?? 'nothing', other.get(name) ?? 'nothing')}`);
}

function parted(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const from = Math.max(0, at - 60);
  return `…${one.slice(from, at + 100)}… / …${other.slice(from, at + 100)}…`;
}

/** JSON with every object's keys in order. */
const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
