import type { TFunction } from 'i18next';
import { role } from '../../shared/access.ts';
import type { Catalogue } from '../../shared/contract/catalogue.ts';
import type { Output } from '../../shared/contract/contract.ts';
import type { Person } from '../../shared/contract/people.ts';
import type { Language } from '../../shared/language.ts';

type AuditRow = Output<'audit.read'>['rows'][number];

/** What turns a line of the audit into words: the texts and what this desk calls its people and things. */
export interface AuditWords {
  readonly t: TFunction<['audit', 'common']>;
  readonly language: Language;
  readonly people: readonly Person[];
  readonly catalogue: Catalogue | undefined;
}

/** What was done; an act of a newer program by the words in its code. */
export const actText = (act: string, { t }: Pick<AuditWords, 't'>): string =>
  t(`act.${act}` as 'act.desk.setUp', { defaultValue: wordsOfCode(act) });

/** Who did it; what the program did by itself is nobody's. */
export const actorText = (actor: string | null, { t, people }: AuditWords): string =>
  actor === null ? t('desk') : (people.find((one) => one.id === actor)?.name ?? '—');

/** What it was done to, by the name people know it by; empty where the act says it already. */
export function objectText({ object, objectId, named }: Pick<AuditRow, 'object' | 'objectId' | 'named'>, words: AuditWords): string {
  if (named !== null) return named;
  const { t, language, people, catalogue } = words;
  const byId = ({ id }: { readonly id: string }) => id === objectId;
  switch (object) {
    case 'person':
      return people.find(byId)?.name ?? '';
    case 'category':
      return catalogue?.categories.find(byId)?.name[language] ?? '';
    case 'product':
      return catalogue?.products.find(byId)?.name ?? '';
    case 'department':
      return catalogue?.departments.find(byId)?.name ?? '';
    case 'drafts':
      return objectId;
    case 'limit': {
      const held = role.safeParse(objectId);
      return held.success ? t(`common:roles.${held.data}`) : '';
    }
    default:
      return '';
  }
}

/** Which fields were concerned; a new entry concerns them all, and then that is what is said. */
export function fieldsText({ fields }: Pick<AuditRow, 'fields'>, { t }: Pick<AuditWords, 't'>): string {
  if (fields.includes('id')) return t('new');
  return fields
    .filter((field) => field !== 'revision')
    .map((field) => t(`field.${field}` as 'field.name', { defaultValue: wordsOfCode(field) }))
    .join(', ');
}

/** A code as words: `stock.countAgain` as “Stock count again”. */
function wordsOfCode(code: string): string {
  const words = code
    .replaceAll(/[._-]+/gu, ' ')
    .replaceAll(/(?<=[a-z\d])(?=[A-Z])/gu, ' ')
    .toLowerCase()
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
