import { describe, expect, it } from 'vitest';
import { auditHandlers } from '../../../../electron/services/handlers/audit.ts';
import { catalogueHandlers } from '../../../../electron/services/handlers/catalogue.ts';
import { deadlinesHandlers } from '../../../../electron/services/handlers/deadlines.ts';
import { savePerson } from '../../../../electron/store/people.ts';
import type { Category } from '../../../../shared/contract/catalogue.ts';
import { catalogueId } from '../../../../shared/ids.ts';
import { aPerson, aSeededDesk, type SeededDesk } from '../../../helpers/a-seeded-desk.ts';
import { granted, refusalOf } from '../../../helpers/granted.ts';

const aCategory = (desk: SeededDesk, known: Partial<Category> = {}): Category => ({
  id: catalogueId.parse(desk.newId()),
  code: 'CUPS',
  name: { en: 'Cups', ru: 'Чашки', th: 'ถ้วย' },
  words: 'mug saucer',
  manager: null,
  active: true,
  ...known,
});

const read = async (desk: SeededDesk) => granted(await catalogueHandlers['catalogue.read'](desk));

describe('the hours', () => {
  it('are the site’s own, with its holidays and those it follows', async () => {
    const desk = await aSeededDesk('admin');
    const before = (await read(desk)).hours;
    expect(before).toMatchObject({ timeZone: 'Asia/Bangkok', week: (await read(desk)).settings.workingWeek });
    const followed = { date: '2027-04-13', kind: 'closed', on: true };
    expect(before.days).toContainEqual(expect.objectContaining(followed)); // Songkran, of the country's calendar
    const [one] = before.days;
    if (one === undefined) throw new Error('no holiday in the calendar');
    const closed = { ...one, date: '2026-11-23', kind: 'closed', on: true } as const;
    granted(await deadlinesHandlers['calendar.saveDays'](desk, { calendar: 'site', days: [closed] }));
    expect((await read(desk)).hours.days).toContainEqual(closed);
  });
});

describe('a category', () => {
  it('is added, changed and retired, and every window hears of it', async () => {
    const desk = await aSeededDesk('admin');
    const cups = aCategory(desk);
    granted(await catalogueHandlers['category.save'](desk, cups));
    granted(await catalogueHandlers['category.save'](desk, { ...cups, active: false }));
    expect((await read(desk)).categories.find((one) => one.id === cups.id)).toEqual({ ...cups, active: false });
    expect(desk.heard).toEqual([
      { event: 'changed', what: 'catalogue', id: null },
      { event: 'changed', what: 'catalogue', id: null },
    ]);
  });

  it('does not take the code of another, in any case', async () => {
    const desk = await aSeededDesk('admin');
    expect(refusalOf(await catalogueHandlers['category.save'](desk, aCategory(desk, { code: 'bill' })))).toBe('nameTaken');
  });

  it('named in one language is shown by that name in the others', async () => {
    const desk = await aSeededDesk('admin');
    const cups = aCategory(desk, { name: { en: '', ru: 'Чашки', th: ' ' } });
    granted(await catalogueHandlers['category.save'](desk, cups));
    expect((await read(desk)).categories.find((one) => one.id === cups.id)?.name).toEqual({ en: 'Чашки', ru: 'Чашки', th: 'Чашки' });
    const nameless = aCategory(desk, { code: 'NONE', name: { en: '', ru: '', th: '' } });
    expect(refusalOf(await catalogueHandlers['category.save'](desk, nameless))).toBe('badInput');
  });

  it('hands over only to somebody who is here and decides', async () => {
    const desk = await aSeededDesk('admin');
    const operator = aPerson({ id: desk.newId(), name: 'Oleg' });
    const gone = aPerson({ id: desk.newId(), name: 'Pavel', roles: ['manager'], active: false });
    const manager = aPerson({ id: desk.newId(), name: 'Vera', roles: ['manager'] });
    await desk.db.transaction().execute(async (tx) => {
      for (const one of [operator, gone, manager]) await savePerson(tx, one);
    });
    const to = (id: string) => catalogueHandlers['category.save'](desk, aCategory(desk, { manager: id as never, code: id.slice(-4) }));
    expect(refusalOf(await to(operator.id))).toBe('cannotDecide');
    expect(refusalOf(await to(gone.id))).toBe('personInactive');
    expect(refusalOf(await to(desk.newId()))).toBe('noSuchPerson');
    granted(await to(manager.id));
  });
});

describe('products, departments and limits', () => {
  it('keeps a product with the promise printed on its box', async () => {
    const desk = await aSeededDesk('admin');
    const cup = {
      id: catalogueId.parse(desk.newId()),
      code: 'L-6',
      name: 'Cup set "Lotus"',
      price: 120_000,
      warrantyMonths: 12,
      warrantyPromise: 'Broken in the first year: a new one.',
      active: true,
    };
    granted(await catalogueHandlers['product.save'](desk, cup));
    expect((await read(desk)).products).toEqual([cup]);
    const same = { ...cup, id: catalogueId.parse(desk.newId()), code: 'l-6 ' };
    expect(refusalOf(await catalogueHandlers['product.save'](desk, same))).toBe('nameTaken');
  });

  it('does not name two departments alike', async () => {
    const desk = await aSeededDesk('admin');
    const sales = { id: catalogueId.parse(desk.newId()), name: ' sales', active: true };
    expect(refusalOf(await catalogueHandlers['department.save'](desk, sales))).toBe('nameTaken');
  });

  it('sets what a role may grant; null is without limit', async () => {
    const desk = await aSeededDesk('director');
    granted(await catalogueHandlers['limit.save'](desk, { role: 'director', perComplaint: null, perCustomer: null }));
    expect((await read(desk)).limits.find((one) => one.role === 'director')).toEqual({
      role: 'director',
      perComplaint: null,
      perCustomer: null,
    });
  });
});

describe('settings', () => {
  it('change by name, the others stay', async () => {
    const desk = await aSeededDesk('admin');
    const before = (await read(desk)).settings;
    const after = granted(await catalogueHandlers['settings.save'](desk, { averagePurchase: 350_000, hotline: '1800' }));
    expect(after).toEqual({ ...before, averagePurchase: 350_000, hotline: '1800' });
    expect((await read(desk)).settings).toEqual(after);
  });

  it('refuse a day that ends before it begins', async () => {
    const desk = await aSeededDesk('admin');
    const { workingWeek } = (await read(desk)).settings;
    const upsideDown = [[{ from: '18:00', to: '09:00' }], ...workingWeek.slice(1)];
    expect(refusalOf(await catalogueHandlers['settings.save'](desk, { workingWeek: upsideDown }))).toBe('badInput');
  });

  it('refuse a team that ends below where it begins, whichever end was changed', async () => {
    const desk = await aSeededDesk('admin');
    expect((await read(desk)).settings).toMatchObject({ teamSizeFrom: 2, teamSizeTo: 3 });
    expect(refusalOf(await catalogueHandlers['settings.save'](desk, { teamSizeFrom: 4 }))).toBe('badInput');
    expect(refusalOf(await catalogueHandlers['settings.save'](desk, { teamSizeTo: 1 }))).toBe('badInput');
    expect(granted(await catalogueHandlers['settings.save'](desk, { teamSizeFrom: 4, teamSizeTo: 6 }))).toMatchObject({ teamSizeFrom: 4 });
  });

  it('of a desk from before the team had two ends keep its size', async () => {
    const desk = await aSeededDesk('admin');
    await desk.db.deleteFrom('setting').where('key', 'in', ['desk.teamSizeFrom', 'desk.teamSizeTo']).execute();
    await desk.db.insertInto('setting').values({ key: 'desk.teamSize', value: '4' }).execute();
    expect((await read(desk)).settings).toMatchObject({ teamSizeFrom: 4, teamSizeTo: 5 });
    granted(await catalogueHandlers['settings.save'](desk, { teamSizeTo: 8 }));
    expect((await read(desk)).settings).toMatchObject({ teamSizeFrom: 4, teamSizeTo: 8 });
  });

  it('are audited by the names of the fields that changed, without a value', async () => {
    const desk = await aSeededDesk('admin');
    await catalogueHandlers['settings.save'](desk, { hotline: '0812345678', companyName: 'Lotus Cups' });
    const { rows, intact } = granted(await auditHandlers['audit.read'](desk, { rows: 10 }));
    expect(intact).toBe(true);
    expect(rows[0]).toMatchObject({ act: 'settings.save', actor: desk.who.id, fields: ['hotline'] });
    expect(JSON.stringify(rows)).not.toContain('0812345678');
  });
});
