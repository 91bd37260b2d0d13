import type { SetUp } from '../../../shared/contract/desk.ts';

/** Who works at the sample desk. The passwords are printed at every start of it; none of its data is anybody's. */
export const samplePeople = [
  { name: 'Irina Orlova', roles: ['operator'], language: 'ru', gender: 'f', extension: '201', password: 'seven blue tea cups' },
  { name: 'Somchai Rattana', roles: ['operator'], language: 'th', gender: 'm', extension: '202', password: 'rain over the canal' },
  { name: 'Emma Clarke', roles: ['supervisor'], language: 'en', gender: 'f', extension: '203', password: 'quiet morning shift' },
  { name: 'Pavel Orlov', roles: ['manager'], language: 'ru', gender: 'm', extension: '204', password: 'green lamp by noon' },
  { name: 'Narong Srisuk', roles: ['director'], language: 'th', gender: 'm', extension: '205', password: 'boats on wide water' },
  { name: 'Alice Brown', roles: ['analyst'], language: 'en', gender: 'f', extension: '206', password: 'small steps upward' },
  { name: 'Adam Keys', roles: ['admin'], language: 'en', gender: 'm', extension: '200', password: 'old brass door bell' },
] as const satisfies readonly (Omit<SetUp['people'][number], 'roles'> & {
  readonly roles: readonly SetUp['people'][number]['roles'][number][];
})[];

export type SampleName = (typeof samplePeople)[number]['name'];

/** The shop they work for, in Bangkok, with customers who speak three languages. */
export const sampleSite: Pick<SetUp, 'site' | 'deskCode' | 'phoneCountry'> = {
  site: {
    code: 'BKK',
    name: 'Lotus Home',
    timeZone: 'Asia/Bangkok',
    currency: 'THB',
    defaultLanguage: 'en',
    languages: ['en', 'ru', 'th'],
  },
  deskCode: 'A',
  phoneCountry: 'TH',
};
