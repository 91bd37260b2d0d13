import type { Complaint } from '../complaint/complaint.ts';
import type { Ledger } from './ledger.ts';

/** So many tied complaints are looked through; more of them are one claim in nobody's eyes. */
const mostTied = 50;

/**
 * The complaints tied to this one by whatever chain of open ties. A shared cause ties the complaints of many people: it counts only
 * between two of the same customer (product.md 3.5: no splitting).
 */
export async function tiedComplaints(ledger: Ledger, complaint: Complaint): Promise<readonly Complaint[]> {
  const seen = new Map<Complaint['id'], Complaint>([[complaint.id, complaint]]);
  let next: readonly Complaint[] = [complaint];
  while (next.length > 0 && seen.size < mostTied) {
    const found = new Map<Complaint['id'], Complaint>();
    for (const one of next) for (const other of await tiedTo(ledger, one)) if (!seen.has(other.id)) found.set(other.id, other);
    next = [...found.values()].slice(0, mostTied);
    for (const one of next) seen.set(one.id, one);
  }
  return [...seen.values()].filter(({ id }) => id !== complaint.id);
}

/** The complaints tied to one of them, whichever of the two says so. */
async function tiedTo(ledger: Ledger, one: Complaint): Promise<readonly Complaint[]> {
  const found: Complaint[] = [];
  const counts = (kind: string, other: Complaint): boolean =>
    kind !== 'sameCause' || (other.customer !== null && other.customer === one.customer);
  for (const { other, kind, state } of one.links) {
    const tied = state === 'open' ? await ledger.complaint(other) : undefined;
    if (tied !== undefined && counts(kind, tied)) found.push(tied);
  }
  for (const tied of await ledger.tiedTo(one.id))
    if (tied.links.some(({ other, kind, state }) => state === 'open' && other === one.id && counts(kind, tied))) found.push(tied);
  return found;
}
