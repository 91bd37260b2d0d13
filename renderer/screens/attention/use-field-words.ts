import type { ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';
import { remedyType } from '../../../shared/remedy/remedy.ts';
import { catalogueId, employeeId } from '../../../shared/ids.ts';
import { useDesk } from '../../state/desk-state.ts';
import { useCategoryName, usePersonName } from '../../state/names.ts';
import { type Words, wordOf } from '../../state/timeline-words.ts';
import { type Shown, useShown } from '../../state/use-shown.ts';

type Plain = string | number | boolean | null;

/** A field of a command or a column of a row, as people know it. */
export interface FieldWords {
  readonly label: (path: string) => string;
  /** Undefined for what only the program can read. */
  readonly value: (path: string, value: Plain) => string | undefined;
  readonly timeline: Words;
  readonly shown: Shown;
}

/** What the forms call a field of what they send. */
const ofForms: Readonly<Record<string, ParseKeys<['sync', 'case', 'common', 'audit']>>> = {
  measure: 'case:form.measure',
  result: 'case:form.result',
  settles: 'case:form.settles',
  told: 'case:form.told',
  what: 'case:form.what',
  dueAt: 'case:form.when',
  channel: 'case:form.channel',
  verdict: 'case:form.verdict',
  type: 'case:form.remedy',
  'remedy.text': 'case:form.remedyWords',
  amount: 'common:complaint.field.offerAmount',
  reply: 'common:complaint.field.offerResult',
  alternative: 'case:form.alternative',
  warrantyChecked: 'case:form.warranty',
  to: 'case:form.to',
  answerBy: 'case:form.answerBy',
  answer: 'common:complaint.answering.kind',
  tellBy: 'common:complaint.answering.tellBy',
  note: 'case:form.note',
};

/** Which list of choices a field takes its words from, where the lists are called otherwise. */
const choices: Readonly<Record<string, string>> = { verdict: 'justified', reply: 'offerResult', reason: 'why' };

const ids = /^[\da-f]{8}-[\da-f]{4}-/u;
const firstMoment = 1e11;

/** Says the fields of what was wanted, and what stands in them, in the words of the forms they were filled in. */
export function useFieldWords(): FieldWords {
  const { t, i18n } = useTranslation(['sync', 'case', 'common', 'audit']);
  const { t: common } = useTranslation();
  const shown = useShown();
  const nameOf = usePersonName();
  const categoryOf = useCategoryName(shown.language);
  const catalogue = useDesk((known) => known.catalogue);
  const people = useDesk((known) => known.people);
  const timeline: Words = {
    t: common,
    by: (when) => t('case:by', { when }),
    shown,
    nameOf: (id) => nameOf(employeeId.safeParse(id).data ?? null),
    categoryOf: (id) => categoryOf(catalogueId.safeParse(id).data),
  };
  const label = (path: string): string => {
    const name = lastOf(path);
    const form = ofForms[path.replace(/^next\./u, '')] ?? ofForms[name];
    if (form !== undefined) return t(form);
    const known = [`common:complaint.field.${name}`, `audit:field.${name}`].find((key) => i18n.exists(key));
    return known === undefined ? t('told.further') : capital(t(known as 'common:save'));
  };
  const named = (id: string): string | undefined =>
    people.find((one) => one.id === id)?.name ??
    catalogue?.categories.find((one) => one.id === id)?.name[shown.language] ??
    catalogue?.products.find((one) => one.id === id)?.name ??
    catalogue?.departments.find((one) => one.id === id)?.name;
  const value = (path: string, given: Plain): string | undefined => {
    const name = lastOf(path);
    if (typeof given === 'string' && ids.test(given)) return named(given);
    if (typeof given === 'number' && given > firstMoment) return shown.dateTime(given);
    if (typeof given === 'number' && /amount|price|averagePurchase|per(?:Complaint|Customer)/iu.test(name)) return shown.money(given);
    if (/name|phone|email|address|raw$/iu.test(name) && typeof given === 'string' && !given.startsWith('{')) return shown.personal(given);
    const remedy = name === 'type' ? remedyType.safeParse(given) : undefined;
    if (remedy?.success === true) return t(`common:complaint.remedy.${remedy.data}`);
    if (name === 'result') return given === 'noAnswer' ? t('case:form.noAnswer') : t('case:form.reached');
    return inOneLanguage(given, shown.language) ?? wordOf(choices[name] ?? name, given, timeline);
  };
  return { label, value, timeline, shown };
}

/** The name of a field without its group; a column's name as the program writes names. */
const lastOf = (path: string): string =>
  (path.split('.').at(-1) ?? path).replaceAll(/_([a-z])/gu, (_all, letter: string) => letter.toUpperCase());

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A name that is kept in three languages, in the reader's own; undefined for everything else. */
function inOneLanguage(value: Plain, language: string): string | undefined {
  if (typeof value !== 'string' || !value.startsWith('{')) return undefined;
  try {
    const names = new Map<string, unknown>(Object.entries(JSON.parse(value) as object));
    const own = names.get(language) ?? [...names.values()].filter((one) => typeof one === 'string' && one !== '').join(' · ');
    return typeof own === 'string' ? own : undefined;
  } catch {
    return undefined;
  }
}
