import type { Language } from '../language.ts';

interface LetterWords {
  readonly number: string;
  readonly closing: string;
  /** Stands on every sheet that nobody signed. */
  readonly draft: string;
}

/** What Heard itself says on a letter, beside the template's words. */
export const letterWords: Readonly<Record<Language, LetterWords>> = {
  en: { number: 'Complaint No.', closing: 'Yours sincerely,', draft: 'Draft, not signed' },
  ru: { number: 'Обращение №', closing: 'С уважением,', draft: 'Черновик, не подписано' },
  th: { number: 'เลขที่เรื่อง', closing: 'ขอแสดงความนับถือ', draft: 'ฉบับร่าง ยังไม่ได้ลงนาม' },
};
