import { z } from 'zod';
import { setUp, type SetUp } from '../../../shared/contract/desk.ts';
import { language } from '../../../shared/language.ts';
import { longest } from '../../../shared/text/fields.ts';

const needed = z.string().trim().min(1, 'needed').max(longest.line);
const password = z.string().min(12, 'short').max(256);

/** The fields of the first start, as typed; each problem is a word of i18n `setUp.bad`. */
export const setUpFields = z
  .strictObject({
    siteName: needed,
    siteCode: z.string().regex(/^[A-Z]{2,4}$/u, 'code'),
    deskCode: z.string().regex(/^[A-HJ-NP-Z2-9]{1,2}$/u, 'desk'),
    timeZone: needed,
    currency: z.string().regex(/^[A-Z]{3}$/u, 'currency'),
    country: z.string().regex(/^[A-Z]{2}$/u, 'country'),
    language,
    adminName: needed,
    adminPassword: password,
    adminRepeat: z.string(),
    operatorName: z.string().trim().max(longest.line),
    operatorPassword: z.union([z.literal(''), password]),
    operatorGender: z.enum(['f', 'm']),
  })
  .refine((fields) => fields.adminPassword === fields.adminRepeat, { path: ['adminRepeat'], message: 'differ' })
  .refine((fields) => fields.operatorName === '' || fields.operatorPassword !== '', { path: ['operatorPassword'], message: 'needed' });
export type SetUpFields = z.infer<typeof setUpFields>;

const byZone: Readonly<Record<string, { readonly country: string; readonly currency: string }>> = {
  'Asia/Bangkok': { country: 'TH', currency: 'THB' },
  'Europe/Moscow': { country: 'RU', currency: 'RUB' },
  'Europe/London': { country: 'GB', currency: 'GBP' },
};

/** What the computer lets us guess: its time zone, and country and currency where that names them. */
export function guessedFields(spoken: SetUpFields['language']): SetUpFields {
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const place = byZone[timeZone] ?? { country: '', currency: '' };
  const people = {
    adminName: '',
    adminPassword: '',
    adminRepeat: '',
    operatorName: '',
    operatorPassword: '',
    operatorGender: 'f' as const,
  };
  return { siteName: '', siteCode: '', deskCode: 'A', timeZone, ...place, language: spoken, ...people };
}

/** The request that the fields amount to: the site, the desk, the administrator, and the operator if one is named. */
export function toSetUp(fields: SetUpFields): SetUp {
  const shared = { language: fields.language };
  const admin = { ...shared, name: fields.adminName, roles: ['admin'] as const, password: fields.adminPassword };
  const operator = {
    ...shared,
    name: fields.operatorName,
    roles: ['operator'] as const,
    password: fields.operatorPassword,
    gender: fields.operatorGender,
  };
  return setUp.parse({
    site: {
      code: fields.siteCode,
      name: fields.siteName,
      timeZone: fields.timeZone,
      currency: fields.currency,
      defaultLanguage: fields.language,
      languages: ['en', 'ru', 'th'],
    },
    deskCode: fields.deskCode,
    phoneCountry: fields.country,
    people: fields.operatorName === '' ? [admin] : [admin, operator],
  });
}
