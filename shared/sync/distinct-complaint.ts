import type { Complaint } from '../complaint/complaint.ts';
import type { ComplaintName, Ledger } from './ledger.ts';

const names: readonly ComplaintName[] = ['number', 'code', 'externalRef'];

/** The complaint with a suffix wherever another one has its number, its code or its place in another register already: nothing is refused for that. */
export async function distinctComplaint(ledger: Ledger, complaint: Complaint): Promise<Complaint> {
  let distinct = complaint;
  for (const name of names) {
    const value = complaint[name];
    if (value !== null) distinct = { ...distinct, [name]: await free(ledger, { ...complaint, name, value }) };
  }
  return distinct;
}

/** The number or code as it is, or with the first suffix that nobody has. */
export async function free(
  ledger: Ledger,
  { id, name, value }: Pick<Complaint, 'id'> & { readonly name: ComplaintName; readonly value: string },
): Promise<string> {
  for (let suffix = 2, tried = value; ; tried = `${value}-${suffix++}`) {
    const has = await ledger.complaintBy(name, tried);
    if (has === undefined || has === id) return tried;
  }
}
