import type { Settings, Site } from '../contract/catalogue.ts';
import type { Person } from '../contract/people.ts';
import type { LetterText } from './letter.ts';
import { letterDate } from './letter-date.ts';
import type { LetterSheet } from './letter-sheet.ts';

/** The desk as its letters name it. */
export interface Letterhead {
  readonly site: Pick<Site, 'name' | 'timeZone'>;
  readonly settings: Pick<Settings, 'companyName' | 'hotline' | 'complaintsEmail'>;
}

interface Signing {
  readonly head: Letterhead;
  readonly number: string;
  readonly at: number;
  readonly signer: Pick<Person, 'name' | 'position'>;
}

/** The letter as it goes on paper: letterhead, date at the site, the words with reason and alternative in their places, who signs. */
export const composeSheet = (text: LetterText, { head, number, at, signer }: Signing): LetterSheet => ({
  kind: text.kind,
  language: text.language,
  company: head.settings.companyName,
  site: head.site.name,
  hotline: head.settings.hotline,
  email: head.settings.complaintsEmail,
  date: letterDate(at, text.language, head.site.timeZone),
  number,
  addressee: { ...text.addressee },
  subject: text.subject,
  body: bodyOf(text),
  signer: { name: signer.name, position: signer.position },
});

/** The body with the reason and the alternative where they belong; one that is not written yet stays as `{reason}`. */
export const bodyOf = ({ body, reason, alternative }: Pick<LetterText, 'body' | 'reason' | 'alternative'>): string =>
  body.replaceAll(/\{(reason|alternative)\}/gu, (whole, name: string) => {
    const text = (name === 'reason' ? reason : alternative).trim();
    return text === '' ? whole : text;
  });
