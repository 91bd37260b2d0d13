import { counted, type Forms } from '../format/counted.ts';
import { dateTimeShown } from '../format/date.ts';
import type { InLanguages, Language } from '../language.ts';
import { escalationRuleId, type EscalationRuleId, type Notice, type NoticeFacts } from './notice.ts';
import { escalationSentences } from './sentences.ts';

/** What a notice is about and why it came, in one sentence of the language; times by the site's clock. */
export function sayNotice({ rule, step, facts }: Pick<Notice, 'rule' | 'step' | 'facts'>, language: Language, timeZone: string): string {
  const say = { language, timeZone };
  const text = (path: string): string | undefined => escalationSentences[language][path];
  const sentence = text(`${rule}.${turnOf(rule, step, facts)}`) ?? text(`${rule}.${step}`) ?? text(rule) ?? '';
  return sentence.replaceAll(/\{(\w+)\}/gu, (_whole, name: string) => shown(rule, name, facts, say));
}

/** What kind of it this is, where a rule says different things. */
function turnOf(rule: EscalationRuleId, step: string, facts: NoticeFacts): string {
  if (rule === 'E4') return String(facts['why']);
  if (rule === 'E13' && facts['of'] !== undefined) return 'notice';
  if (rule === 'E13') return facts['late'] === true ? 'late' : facts['away'] === true ? 'away' : step;
  if (rule === 'E11' && facts['task'] !== undefined) return step === 'dayAfter' ? 'taskDayAfter' : 'task';
  return step;
}

interface Say {
  readonly language: Language;
  readonly timeZone: string;
}

const moments: ReadonlySet<string> = new Set(['dueAt', 'answerBy', 'askedAt']);

function shown(rule: EscalationRuleId, name: string, facts: NoticeFacts, { language, timeZone }: Say): string {
  const value = facts[name];
  if (rule === 'E3' && name === 'name') return textOf(facts[nameFacts[language]]);
  if (rule === 'E13' && name === 'why') return reasonOf(facts, { language, timeZone });
  if (moments.has(name) && typeof value === 'number') return dateTimeShown(value, language, timeZone);
  if (name === 'times' && typeof value === 'number') return rule === 'E9' ? String(value) : counted(value, times[language], language);
  if (name === 'promises' && typeof value === 'number')
    return language === 'ru' ? String(value) : counted(value, promises[language], language);
  if (name === 'what') return words[textOf(value)]?.[language] ?? textOf(value);
  if (name === 'as') return holders[textOf(value)]?.[language] ?? textOf(value);
  if (name === 'flags')
    return textOf(value)
      .split(',')
      .map((flag) => flags[flag]?.[language] ?? flag)
      .join(', ');
  return textOf(value);
}

/** What the unaccepted notice said: its facts travel in this one's. */
function reasonOf({ of, ofStep, ...facts }: NoticeFacts, { language, timeZone }: Say): string {
  const rule = escalationRuleId.safeParse(of);
  if (!rule.success) return '';
  const own = Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]) => (name.startsWith(ofPrefix) ? [[name.slice(ofPrefix.length), value] as const] : [])),
  );
  return sayNotice({ rule: rule.data, step: textOf(ofStep), facts: own }, language, timeZone);
}

const ofPrefix = 'of_';

/** The facts of a notice that nobody accepted, as the one that passes it on carries them. */
export const factsOnBehalf = ({ rule, step, facts }: Pick<Notice, 'rule' | 'step' | 'facts'>): NoticeFacts => ({
  of: rule,
  ofStep: step,
  ...Object.fromEntries(Object.entries(facts).map(([name, value]) => [`${ofPrefix}${name}`, value])),
});

const textOf = (value: NoticeFacts[string] | undefined): string => (value === undefined || value === null ? '' : String(value));

const nameFacts: Readonly<Record<Language, string>> = { en: 'nameEn', ru: 'nameRu', th: 'nameTh' };

const times: Readonly<Record<Language, Forms>> = {
  en: { one: 'time', other: 'times' },
  ru: { one: 'раз', few: 'раза', many: 'раз', other: 'раза' },
  th: { other: 'ครั้ง' },
};
const promises: Readonly<Record<Language, Forms>> = {
  en: { one: 'promise', other: 'promises' },
  ru: { other: '' },
  th: { other: 'รายการ' },
};
const words: Readonly<Record<string, InLanguages>> = {
  answer: { en: 'an answer', ru: 'ответ', th: 'ให้คำตอบ' },
  callback: { en: 'a call back', ru: 'перезвонить', th: 'โทรกลับ' },
  visit: { en: 'a visit', ru: 'визит', th: 'เข้าไปพบ' },
  refund: { en: 'a refund', ru: 'возврат денег', th: 'คืนเงิน' },
  letter: { en: 'a letter', ru: 'письмо', th: 'ส่งจดหมาย' },
  fix: { en: 'a repair', ru: 'исправление', th: 'แก้ไข' },
};
const holders: Readonly<Record<string, InLanguages>> = {
  owner: { en: 'owner', ru: 'ответственный', th: 'ผู้ดูแลเรื่อง' },
  investigator: { en: 'investigator', ru: 'расследующий', th: 'ผู้สอบสวน' },
  approver: { en: 'decider', ru: 'решающий', th: 'ผู้ตัดสิน' },
};
const flags: Readonly<Record<string, InLanguages>> = {
  safety: { en: 'somebody may come to harm', ru: 'угроза безопасности', th: 'เกี่ยวกับความปลอดภัย' },
  legal: { en: 'a legal claim', ru: 'юридическая претензия', th: 'มีเรื่องทางกฎหมาย' },
  regulatory: { en: 'a regulator', ru: 'надзорный орган', th: 'หน่วยงานกำกับดูแล' },
  media: { en: 'the press or the public', ru: 'пресса или публичность', th: 'สื่อหรือสาธารณะ' },
  vulnerable: { en: 'the customer needs special care', ru: 'клиент требует особого внимания', th: 'ลูกค้าต้องการการดูแลเป็นพิเศษ' },
};
