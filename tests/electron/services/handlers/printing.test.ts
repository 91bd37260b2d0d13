import { expect, it } from 'vitest';
import { printingHandlers } from '../../../../electron/services/handlers/printing.ts';
import { readAudit } from '../../../../electron/store/audit.ts';
import { complaintId } from '../../../../shared/ids.ts';
import type { Dossier } from '../../../../shared/print/dossier.ts';
import { aComplaintDesk, aRegistered } from '../../../helpers/a-complaint-desk.ts';
import { granted, refusalOf } from '../../../helpers/granted.ts';

const dossier: Dossier = {
  language: 'en',
  title: '<b>Case</b>',
  sections: [{ title: 'Card', rows: [{ label: 'Name', text: '<i>Anna</i>' }] }],
};
const htmlOf = (base64: string): string => Buffer.from(base64, 'base64').toString();

it('prints a case under its own number, with the desk’s letterhead and the name of who printed it, and writes that down', async () => {
  const desk = await aComplaintDesk();
  const { id, number } = await aRegistered(desk);
  const file = granted(await printingHandlers['complaint.print'](desk, { complaint: id, dossier }));
  const html = htmlOf(file.base64);
  expect(file.name).toBe(`${number}.pdf`);
  for (const part of ['Lotus Cups', number, `Printed by ${desk.who.name}, 20 Nov 2026, 14:00`, '&#60;i&#62;Anna&#60;/i&#62;'])
    expect(html).toContain(part.replaceAll('=', '&#61;'));
  expect(html).not.toContain('<i>');
  const [last] = await readAudit(desk.db, { limit: 1 });
  expect(last).toMatchObject({ act: 'complaint.print', actor: desk.who.id, objectId: id });
});

it('prints a customer under their name', async () => {
  const desk = await aComplaintDesk();
  const { customer } = await aRegistered(desk);
  if (customer === null) throw new Error('nobody is the customer');
  const file = granted(await printingHandlers['customer.print'](desk, { customer, dossier }));
  expect(file.name).toBe('Anna Petrova.pdf');
  expect(htmlOf(file.base64)).toContain('Anna Petrova');
  const [last] = await readAudit(desk.db, { limit: 1 });
  expect(last).toMatchObject({ act: 'customer.print', object: 'customer', objectId: customer });
});

it('says so where nothing can print, and writes nothing down', async () => {
  const desk = await aComplaintDesk();
  const { id } = await aRegistered(desk);
  expect(refusalOf(await printingHandlers['complaint.print']({ ...desk, print: async () => undefined }, { complaint: id, dossier }))).toBe(
    'cannotPrint',
  );
  expect(refusalOf(await printingHandlers['complaint.print'](desk, { complaint: complaintId.parse(desk.newId()), dossier }))).toBe(
    'noSuchComplaint',
  );
  expect((await readAudit(desk.db, { limit: 5 })).map(({ act }) => act)).not.toContain('complaint.print');
});
