import { expect, it } from 'vitest';
import { grant } from '../../../shared/sync/grant.ts';

const said = {
  version: 1,
  branch: '1',
  desk: '0190a000-0000-7000-8000-0000000000aa',
  from: 1,
  until: 2,
  people: [{ id: '0190a000-0000-7000-8000-000000000001', roles: ['operator'], active: true }],
  limits: [],
};

it('counts also where a newer head office says more in it, or names a role that is not known here', () => {
  const later = {
    ...said,
    version: 2,
    weather: 'fine',
    people: [{ ...said.people[0], roles: ['operator', 'astronomer'], shift: 'night' }],
  };
  expect(grant.parse(later)).toMatchObject({ until: 2, people: [{ roles: ['operator', 'astronomer'] }] });
  expect(grant.safeParse({ ...said, until: 'soon' }).success).toBe(false);
});
