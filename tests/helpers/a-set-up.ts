import type { Role } from '../../shared/access.ts';
import type { SetUp } from '../../shared/contract/desk.ts';

export const passwordOf = (name: string): string => `${name} likes plain rice`;

/** What the first start is given, with these people, each with the password of `passwordOf`. */
export const aSetUp = (staff: Readonly<Record<string, readonly Role[]>>): SetUp => ({
  site: { code: 'BKK', name: 'Riverside', timeZone: 'Asia/Bangkok', currency: 'THB', defaultLanguage: 'en', languages: ['en', 'ru', 'th'] },
  deskCode: 'A',
  people: Object.entries(staff).map(([name, roles]) => ({ name, roles: [...roles], password: passwordOf(name) })),
});
