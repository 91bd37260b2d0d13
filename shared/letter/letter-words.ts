import type { Language } from '../language.ts';

interface LetterWords {
  readonly number: string;
  readonly hotline: string;
  readonly closing: string;
}

/** What Heard itself says on a letter, beside the template's words. */
export const letterWords: Readonly<Record<Language, LetterWords>> = {
  en: { number: 'Complaint No.', hotline: 'Telephone', closing: 'Yours sincerely,' },
  ru: { number: 'Обращение №', hotline: 'Телефон', closing: 'С уважением,' },
  th: { number: 'เลขที่เรื่อง', hotline: 'โทร.', closing: 'ขอแสดงความนับถือ' },
};
