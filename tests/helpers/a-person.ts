import type { Person } from '../../shared/contract/people.ts';
import { employeeId } from '../../shared/ids.ts';

const id = (last: string) => employeeId.parse(`00000000-0000-7000-8000-00000000e0${last}`);

/** Someone at the desk; an operator unless told otherwise. */
export const aPerson = (as: Partial<Person> = {}): Person => ({
  id: id('01'),
  name: 'Irina Sokolova',
  roles: ['operator'],
  language: 'en',
  gender: 'f',
  department: null,
  position: '',
  extension: '',
  active: true,
  absentFrom: null,
  absentTo: null,
  deputy: null,
  ...as,
});

/** The people of most stories. */
export const irina = aPerson();
export const somchai = aPerson({ id: id('02'), name: 'Somchai Deemak', gender: 'm', language: 'th' });
export const olga = aPerson({ id: id('03'), name: 'Olga Lind', roles: ['supervisor'] });
export const pavel = aPerson({ id: id('04'), name: 'Pavel Orlov', roles: ['manager'], gender: 'm' });
export const vera = aPerson({ id: id('05'), name: 'Vera Maat', roles: ['director'] });
export const anan = aPerson({ id: id('06'), name: 'Anan Chai', roles: ['analyst'], gender: 'm' });
