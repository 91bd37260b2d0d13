import type { Input } from '../../shared/contract/contract.ts';
import { fillTemplate } from '../../shared/letter/fill-template.ts';
import { letterFacts } from '../../shared/letter/letter-facts.ts';
import type { Letter, LetterText } from '../../shared/letter/letter.ts';
import type { Complaint } from '../../shared/complaint/complaint.ts';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import { refused, type Result } from '../../shared/result.ts';
import { findComplaint } from '../store/complaints.ts';
import { readTemplate } from '../store/letter-templates.ts';
import { readPerson } from '../store/people.ts';
import type { Db } from '../store/schema.ts';
import { readSettings } from '../store/settings.ts';
import { readSite } from '../store/site.ts';
import { carryOut } from './carry-out.ts';
import type { DeskContext } from './desk-context.ts';
import { nameOfCustomer } from './name-of-customer.ts';

type Asked = Input<'letter.begin'>;

/** A new letter from the company's words with the complaint's facts in them, kept as a draft; one that answers a returned letter takes over its words. */
export async function beginLetter(desk: DeskContext, { complaint, letter, ...wanted }: Asked): Promise<Result<Complaint, Refusal>> {
  const about = await findComplaint(desk.db, complaint);
  if (about === undefined) return refused(because('noSuchComplaint'));
  const before = about.letters.find(({ id }) => id === wanted.replaces);
  const text = before === undefined ? await firstWords(desk.db, about, wanted) : wordsOf(before);
  return carryOut(desk, { kind: 'letter', complaint, payload: { step: 'write', letter, replaces: wanted.replaces, ...text } });
}

/** Reason and alternative of a refusal stay beside the text: what it may not do without is never edited away (R116). */
async function firstWords(db: Db, complaint: Complaint, { kind, language }: Pick<Asked, 'kind' | 'language'>): Promise<LetterText> {
  const template = await readTemplate(db, kind, language);
  const customerName = await nameOfCustomer(db, complaint);
  const owner = await readPerson(db, complaint.owner);
  const facts = letterFacts(
    { complaint, customerName, ownerName: owner?.name ?? '', site: await readSite(db), settings: await readSettings(db) },
    language,
  );
  const beside = kind === 'refusal' ? { ...facts, reason: '', alternative: '' } : facts;
  return {
    kind,
    language,
    template: template.version,
    addressee: { name: facts.customer, address: complaint.facts.replyAddress ?? '' },
    subject: fillTemplate(template.subject, facts).replaceAll('\n', ' ').slice(0, 200),
    body: fillTemplate(template.body, beside).slice(0, 20_000),
    reason: kind === 'refusal' ? facts.reason : '',
    alternative: kind === 'refusal' ? facts.alternative : '',
  };
}

const wordsOf = ({ kind, language, template, addressee, subject, body, reason, alternative }: Letter): LetterText => ({
  kind,
  language,
  template,
  addressee,
  subject,
  body,
  reason,
  alternative,
});
