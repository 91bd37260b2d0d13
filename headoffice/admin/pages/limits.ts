import { minorDigits } from '../../../shared/catalogue/minor-digits.ts';
import { changeRows, differenceOf } from '../../change-rows.ts';
import { listLimits } from '../../store/admin/people.ts';
import { holdStream } from '../../store/streams.ts';
import { note } from '../note.ts';
import type { Answer, SignedVisit } from '../visit.ts';
import { branchOf, notFound } from './of-branch.ts';
import { peopleShown } from './people.ts';

/** Changes what roles may grant alone; every desk of the branch gets it with its feed and in its next grant. */
export async function saveLimits(visit: SignedVisit): Promise<Answer> {
  const branch = await branchOf(visit);
  if (branch === undefined) return notFound(visit);
  const { told, form, now, session, say } = visit;
  const isDone = await told.office.db.transaction().execute(async (tx) => {
    await holdStream(tx, branch.branch);
    const rows = [];
    for (const { limit, row } of await listLimits(tx, branch.branch)) {
      const perComplaint = inMinor(form.get(`${limit.role}.perComplaint`), branch.currency);
      const perCustomer = inMinor(form.get(`${limit.role}.perCustomer`), branch.currency);
      if (perComplaint === undefined || perCustomer === undefined) return false;
      const name = { table: 'authority_limit', key: JSON.stringify([limit.role]) } as const;
      const difference = differenceOf(name, row, { ...row, per_complaint: perComplaint, per_customer: perCustomer });
      if (difference !== undefined) rows.push(difference);
    }
    if (rows.length === 0) return true;
    await changeRows(tx, branch.branch, { by: session.administrator, act: 'limit.save', object: 'authority_limit', rows, now });
    const roles = rows.map(({ key }) => String(JSON.parse(key))).join(' ');
    await note(tx, visit, { act: 'limit.save', object: branch.site, detail: roles });
    return true;
  });
  return isDone ? { goTo: `/admin/branches/${branch.branch}/people` } : peopleShown(visit, branch, say('badAmount'));
}

/** What somebody typed in minor units; null for nothing (no limit), undefined for what is no amount. */
function inMinor(typed: string | null, currency: string): number | null | undefined {
  const text = (typed ?? '').trim().replace(',', '.');
  if (text === '') return null;
  const digits = minorDigits(currency);
  const [, whole = '', part = ''] = /^(\d{1,10})(?:\.(\d{1,3}))?$/u.exec(text) ?? [];
  if (whole === '' || part.length > digits) return undefined;
  return Number(whole) * 10 ** digits + Number(part.padEnd(digits, '0') || 0);
}
