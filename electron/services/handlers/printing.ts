import type { Output } from '../../../shared/contract/contract.ts';
import { type Dossier, dossierHtml } from '../../../shared/print/dossier.ts';
import { because, type Refusal } from '../../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../../shared/result.ts';
import { findComplaint } from '../../store/complaints.ts';
import { readCustomer } from '../../store/customers.ts';
import { readSettings } from '../../store/settings.ts';
import { readSite } from '../../store/site.ts';
import { customerRecordOf } from '../customer-record.ts';
import type { DeskContext } from '../desk-context.ts';
import type { Handlers } from '../handler.ts';
import { noteAct } from '../note-act.ts';

/** Lines of a customer's history: years of a call a week, and more than anybody reads. */
const mostLines = 1_000;

/** Dossiers on paper. */
export const printingHandlers = {
  'complaint.print': async (desk, { complaint, dossier }) => {
    const found = await findComplaint(desk.db, complaint);
    if (found === undefined) return refused(because('noSuchComplaint'));
    const pdf = await onPaper(desk, dossier, found.number);
    if (pdf.ok) await noteAct(desk, { act: 'complaint.print', object: 'complaint', objectId: complaint });
    return pdf;
  },

  'customer.dossier': async (desk, { customer }) => {
    const record = await customerRecordOf(desk, customer, mostLines);
    return record === undefined ? refused(because('noSuchCustomer')) : ok(record);
  },

  'customer.print': async (desk, { customer, dossier }) => {
    const found = await readCustomer(desk.db, customer);
    if (found === undefined) return refused(because('noSuchCustomer'));
    const pdf = await onPaper(desk, dossier, found.name);
    if (pdf.ok) await noteAct(desk, { act: 'customer.print', object: 'customer', objectId: customer });
    return pdf;
  },
} as const satisfies Partial<Handlers>;

async function onPaper(
  { db, who, now, print }: DeskContext,
  dossier: Dossier,
  of: string,
): Promise<Result<Output<'complaint.print'>, Refusal>> {
  const { name: site, timeZone } = await readSite(db);
  const { companyName: company, hotline, complaintsEmail: email } = await readSettings(db);
  const pdf = await print(dossierHtml(dossier, { head: { company, site, hotline, email }, timeZone, of, printedBy: who.name, at: now() }));
  return pdf === undefined ? refused(because('cannotPrint')) : ok({ name: `${fileName(of)}.pdf`, base64: pdf });
}

/** A name that every file system takes. */
const fileName = (of: string): string =>
  of
    .replaceAll(/[^\p{L}\p{N}\p{M} .-]/gu, '')
    .trim()
    .slice(0, 80) || 'dossier';
