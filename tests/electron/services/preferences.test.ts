import { expect, it } from 'vitest';
import { noPreferences } from '../../../shared/contract/people.ts';
import { type AnOpenDesk, anOpenDesk } from '../../helpers/an-open-desk.ts';

const staff = { Irina: ['operator'], Ada: ['admin'] } as const;

const preferredBy = async (a: AnOpenDesk) => {
  const answer = await a.ask('desk.state', {});
  return answer.ok ? answer.value.session?.preferences : undefined;
};

it('keeps keys and look with the person, over sign-out and restart', async () => {
  let a = await anOpenDesk(staff);
  await a.signIn('Irina');
  expect(await preferredBy(a)).toEqual(noPreferences);
  await a.ask('session.setPreferences', { keys: { newCall: 'ctrl+KeyG' } });
  await a.ask('session.setPreferences', { look: 'dark', contrast: true });
  const wanted = { look: 'dark', contrast: true, keys: { newCall: 'ctrl+KeyG' } };
  expect(await preferredBy(a)).toEqual(wanted);
  a = await a.restart();
  expect(await preferredBy(a)).toBeUndefined();
  await a.signIn('Ada');
  expect(await preferredBy(a)).toEqual(noPreferences);
  await a.signIn('Irina');
  expect(await preferredBy(a)).toEqual(wanted);
});

it('names in the audit what was changed, not what to', async () => {
  const a = await anOpenDesk(staff);
  await a.signIn('Ada');
  await a.ask('session.setPreferences', { look: 'dark', contrast: false, keys: { said: 'ctrl+KeyG' } });
  const answer = await a.ask('audit.read', { rows: 1 });
  expect(answer).toMatchObject({ value: { rows: [{ act: 'session.setPreferences', actor: a.people['Ada'], fields: ['look', 'keys'] }] } });
});

it.each([{ keys: { newCall: 'KeyG+ctrl' } }, { keys: { 'new call': 'F2' } }, { look: 'pink' }])(
  'refuses what is no preference: %o',
  async (input) => {
    const a = await anOpenDesk(staff);
    await a.signIn('Irina');
    expect(await a.ask('session.setPreferences', input as never)).toMatchObject({ refusal: { code: 'badInput' } });
  },
);

it('lets a person in whose preferences a newer Heard wrote, as one who has chosen nothing', async () => {
  const a = await anOpenDesk(staff);
  await a.signIn('Irina');
  const { seat } = a.desk;
  if (seat.kind === 'nobody') throw new Error('nobody there');
  const key = `person.${String(a.people['Irina'])}.preferences`;
  await seat.data.db.insertInto('setting').values({ key, value: '{"look":"sepia"}' }).execute();
  expect(await preferredBy(a)).toEqual(noPreferences);
});
