import type { Language } from '../language.ts';
import { duration } from './duration.ts';

const ahead: Readonly<Record<Language, (time: string) => string>> = {
  en: (time) => `${time} left`,
  ru: (time) => `осталось ${time}`,
  th: (time) => `เหลือ ${time}`,
};

const behind: Readonly<Record<Language, (time: string) => string>> = {
  en: (time) => `overdue ${time}`,
  ru: (time) => `просрочено на ${time}`,
  th: (time) => `เกินกำหนด ${time}`,
};

const now: Readonly<Record<Language, string>> = { en: 'due now', ru: 'срок сейчас', th: 'ถึงกำหนดแล้ว' };

/** How long until `due`, in words, to the minute: `1 h 40 min left`, `overdue 12 min`. Both moments in milliseconds. */
export function timeLeft(due: number, at: number, language: Language): string {
  const minutes = Math.trunc((due - at) / 60_000);
  if (minutes === 0) return now[language];
  const time = duration(Math.abs(minutes) * 60, language);
  return minutes > 0 ? ahead[language](time) : behind[language](time);
}
