import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { catalogueHandlers } from '../../../electron/services/handlers/catalogue.ts';
import { scriptsHandlers } from '../../../electron/services/handlers/scripts.ts';
import { readCategories, readDepartments } from '../../../electron/store/catalogue.ts';
import { catalogue } from '../../../shared/contract/catalogue.ts';
import { aRegister } from '../../helpers/a-register.ts';
import { aPerson, aSeededDesk, seedWith } from '../../helpers/a-seeded-desk.ts';
import { granted, refusalOf } from '../../helpers/granted.ts';

const idsOfAnother = async (): Promise<readonly string[]> => {
  const { db } = await aRegister();
  await seedWith(db, v7, aPerson({ id: v7() }));
  return [...(await readCategories(db)), ...(await readDepartments(db))].map(({ id }) => id);
};

describe('a new desk', () => {
  it('knows its site, settings, limits, categories and departments', async () => {
    const desk = await aSeededDesk();
    const answer = granted(await catalogueHandlers['catalogue.read'](desk));
    const read = catalogue.parse(answer);
    expect(read.site).toMatchObject({ code: 'BKK', deskCode: 'A', currency: 'THB' });
    expect(read.settings).toMatchObject({ averagePurchase: 200_000, phoneCountry: 'TH', voiceRate: 0.04 });
    expect(read.limits.find((one) => one.role === 'operator')).toMatchObject({ perComplaint: 50_000, perCustomer: 100_000 });
    expect(read.categories.length).toBeGreaterThan(12);
    expect(read.departments.length).toBeGreaterThan(3);
  });

  it('names every category in three languages and gives each words of all three scripts', async () => {
    const desk = await aSeededDesk();
    const answer = granted(await catalogueHandlers['catalogue.read'](desk));
    for (const { name, words } of answer.categories) {
      expect(Object.values(name).every((text) => text !== '')).toBe(true);
      expect([/[a-z]/u, /[а-я]/u, /[ก-๙]/u].every((script) => script.test(words))).toBe(true);
    }
  });

  it('names what every desk starts with by the same ids, so that two desks that join do not bring it twice', async () => {
    const ids = await idsOfAnother();
    expect(await idsOfAnother()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('speaks the default script, kept under the hash of its text', async () => {
    const desk = await aSeededDesk();
    const answer = granted(await scriptsHandlers['script.current'](desk));
    expect(answer.hash).toMatch(/^sha256:[0-9a-f]{64}$/u);
    expect(answer.script).toMatchObject({ format: 'callscript/1', id: 'complaint-intake' });
    const pinned = await scriptsHandlers['script.pinned'](desk, { hash: answer.hash });
    expect(granted(pinned)).toEqual(answer);
    expect(refusalOf(await scriptsHandlers['script.pinned'](desk, { hash: 'sha256:0' }))).toBe('noSuchEntry');
  });
});
