import type { Language } from '../language.ts';

interface LetterWords {
  readonly number: string;
  readonly closing: string;
}

/** What Heard itself says on a letter, beside the template's words. */
export const letterWords: Readonly<Record<Language, LetterWords>> = {
  en: { number: 'Complaint No.', closing: 'Yours sincerely,' },
  ru: { number: 'Обращение №', closing: 'С уважением,' },
  th: { number: 'เลขที่เรื่อง', closing: 'ขอแสดงความนับถือ' },
};
