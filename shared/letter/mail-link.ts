import { z } from 'zod';
import type { Language } from '../language.ts';
import type { LetterSheet } from './letter-sheet.ts';

const attached: Readonly<Record<Language, string>> = {
  en: 'Our letter is attached to this message as a PDF.',
  ru: 'Наше письмо приложено к этому сообщению в формате PDF.',
  th: 'เราแนบจดหมายเป็นไฟล์ PDF มาพร้อมข้อความนี้',
};

/** What a mail program takes on every system; longer links are cut off or refused. */
const longestLink = 2_000;

/** A link that opens the mail program with addressee, subject and a line that the letter is attached; undefined where no e-mail address is known. */
export function mailLink({ addressee, number, subject, language, company }: LetterSheet): string | undefined {
  const to = addressee.address.split(/[\s,;]+/u).find((part) => z.email().safeParse(part).success);
  if (to === undefined) return undefined;
  const words = { subject: `${number} ${subject}`, body: [attached[language], company].filter((part) => part !== '').join('\n\n') };
  const link = `mailto:${encodeURIComponent(to).replace('%40', '@')}?subject=${encodeURIComponent(words.subject)}&body=${encodeURIComponent(words.body)}`;
  return isMailLink(link) ? link : undefined;
}

/** Is this a link of ours to a mail program: one address, a subject, a body, nothing else and not too long? */
export const isMailLink = (link: string): boolean =>
  link.length <= longestLink && /^mailto:[\w.!~*'()%+-]+@[\w.-]+\?subject=[\w.!~*'()%-]*&body=[\w.!~*'()%-]*$/u.test(link);
