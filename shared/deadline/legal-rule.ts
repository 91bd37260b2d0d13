import type { InLanguages } from '../language.ts';
import { plainRule } from './company-rules.ts';
import type { DeadlineRule, Extension } from './rule.ts';

/** The day on which the texts at the sources marked verified were last compared with these rules. */
export const comparedOn = '2026-11-22';

type Legal = Pick<DeadlineRule, 'id' | 'name' | 'jurisdiction' | 'sector' | 'amount' | 'unit' | 'kind' | 'legalRef' | 'source'> &
  Partial<DeadlineRule>;

/** A term set from outside, off until someone switches it on; the clock of a law does not stand still for an answer awaited. */
export const legalRule = (rule: Legal): DeadlineRule => ({ ...plainRule, level: 'statutory', on: false, ...rule });

/** One text in the three languages of the desk. */
export const say = (en: string, ru: string, th: string): InLanguages => ({ en, ru, th });

/** So many calendar days in all, under a condition. */
export const longer = (amount: number, condition: InLanguages): Extension => ({ amount, unit: 'calendarDay', condition, notice: false });

export const acknowledged = say('Acknowledgement', 'Подтверждение получения', 'แจ้งรับเรื่อง');
export const finalAnswer = say('Final answer', 'Окончательный ответ', 'คำตอบสุดท้าย');
export const heldBack = say(
  'in exceptional cases, with a holding reply',
  'в исключительных случаях, с промежуточным ответом',
  'กรณีพิเศษ โดยแจ้งความคืบหน้าก่อน',
);
