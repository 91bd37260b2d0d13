import { workRecordId } from '../../shared/ids.ts';
import type { Letter } from '../../shared/letter/letter.ts';
import type { LetterSheet } from '../../shared/letter/letter-sheet.ts';
import { inHours } from './a-complaint.ts';
import { aLetterSheet } from './a-letter-sheet.ts';
import { irina } from './a-person.ts';

export const letterId = workRecordId.parse('00000000-0000-7000-8000-00000001e001');
export const otherLetterId = workRecordId.parse('00000000-0000-7000-8000-00000001e002');

/** A refusal Irina wrote an hour ago. */
export const aLetter = (as: Partial<Letter> = {}): Letter => ({
  id: letterId,
  kind: 'refusal',
  language: 'en',
  template: 0,
  addressee: { name: 'Anna Petrova', address: '1 Canal Street\nBangkok' },
  subject: 'Our answer to your complaint',
  body: 'Dear Anna Petrova,\n\nThis is the reason:\n\n{reason}\n\nInstead:\n\n{alternative}',
  reason: 'The parcel came on the agreed day.',
  alternative: 'We send a message before the next delivery.',
  state: 'draft',
  draftedBy: irina.id,
  draftedAt: inHours(-1),
  replaces: null,
  remark: '',
  result: null,
  signed: null,
  sent: null,
  returned: null,
  ...as,
});

/** The words of a letter, as its writer sends them. */
export const wordsOfLetter = ({ kind, language, template, addressee, subject, body, reason, alternative }: Letter) => ({
  kind,
  language,
  template,
  addressee,
  subject,
  body,
  reason,
  alternative,
});

/** What stands on the paper of `aLetter` when it is signed. */
export const sheetOfLetter = (number: string, as: Partial<LetterSheet> = {}): LetterSheet =>
  aLetterSheet('refusal', 'en', {
    number,
    addressee: aLetter().addressee,
    subject: aLetter().subject,
    body: 'Dear Anna Petrova,\n\nThis is the reason:\n\nThe parcel came on the agreed day.\n\nInstead:\n\nWe send a message before the next delivery.',
    ...as,
  });
