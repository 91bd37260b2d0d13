import { reach } from '../shared/access.ts';
import { personOfEmployee } from '../shared/sync/rows-as-things.ts';
import { readRecord } from './store/records.ts';
import type { Db } from './store/schema.ts';

/** What somebody may see of the register by the rights head office has of them, whatever a desk believes: nothing where they are not known or work here no more. */
export async function sightOf(db: Db, branch: number, by: string): Promise<'everything' | 'withoutNames' | 'nothing'> {
  const kept = await readRecord(db, branch, { kind: 'employee', key: JSON.stringify([by]) });
  const who = typeof kept?.row === 'string' ? personOfEmployee(JSON.parse(kept.row)) : undefined;
  if (who?.active !== true) return 'nothing';
  const widest = reach(who.roles, 'readRegister');
  if (widest === 'none') return 'nothing';
  return widest === 'masked' ? 'withoutNames' : 'everything';
}
