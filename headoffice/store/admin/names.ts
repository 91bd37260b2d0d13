import { readSomeRecords } from '../records.ts';
import type { Db } from '../schema.ts';

/** Who is meant: a colleague of a branch. */
interface Somebody {
  readonly branch: number;
  readonly person: string;
}

const keyOf = ({ branch, person }: Somebody): string => `${branch} ${person}`;

/** The names of colleagues, each by their branch and id; empty where nobody is known by it. */
export async function readNames(db: Db, asked: readonly Somebody[]): Promise<(of: Somebody) => string> {
  const names = new Map<string, string>();
  for (const [branch, people] of Map.groupBy(asked, (one) => one.branch)) {
    const keys = [...new Set(people.map(({ person }) => JSON.stringify([person])))];
    const rows = await readSomeRecords(
      db,
      branch,
      keys.map((key) => ({ kind: 'employee', key })),
    );
    for (const { key, row } of rows) if (row !== null) names.set(`${branch} ${idIn(key)}`, nameIn(row));
  }
  return (of) => names.get(keyOf(of)) ?? '';
}

const idIn = (key: string): string => {
  const [id]: readonly unknown[] = JSON.parse(key);
  return String(id);
};

function nameIn(row: string): string {
  const kept: { readonly name?: unknown } = JSON.parse(row);
  return typeof kept.name === 'string' ? kept.name : '';
}
