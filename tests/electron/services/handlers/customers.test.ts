import { describe, expect, it } from 'vitest';
import { customersHandlers } from '../../../../electron/services/handlers/customers.ts';
import { addPhone, renameCustomer } from '../../../../electron/store/customers.ts';
import { nameKey } from '../../../../shared/customer/name-key.ts';
import { readPhone } from '../../../../shared/customer/phone.ts';
import { customerId } from '../../../../shared/ids.ts';
import { aCustomer } from '../../../helpers/a-customer.ts';
import { aSeededDesk, type SeededDesk } from '../../../helpers/a-seeded-desk.ts';
import { granted, refusalOf } from '../../../helpers/granted.ts';

const found = async (desk: SeededDesk, text: string) =>
  granted(await customersHandlers['customer.find'](desk, { text })).map((one) => one.name);

describe('a caller is found', () => {
  it.each(['+66 81 234 5678', '0812345678', '081-234-5678', '(081) 234 5678', '๐๘๑ ๒๓๔ ๕๖๗๘', '5678', '345678', '0812', '+6681'])(
    'by %s',
    async (text) => {
      const desk = await aSeededDesk();
      await aCustomer(desk, { name: 'Somchai Deemak', phone: '081 234 5678' });
      await aCustomer(desk, { name: 'Anna Petrova', phone: '+7 916 123-45-67' });
      expect(await found(desk, text)).toEqual(['Somchai Deemak']);
    },
  );

  it.each(['8 (916) 123-45-67', '+79161234567', '4567', '123-45-67'])('by a Russian number at a Thai desk: %s', async (text) => {
    const desk = await aSeededDesk();
    await aCustomer(desk, { name: 'Анна Петрова', phone: '+7 916 123-45-67' });
    expect(await found(desk, text)).toEqual(['Анна Петрова']);
  });

  it.each(['петр', 'АННА', 'анна петр', 'петрова анна', 'Семёнова', 'семенова'])(
    'by the beginning of any word of the name: %s',
    async (text) => {
      const desk = await aSeededDesk();
      await aCustomer(desk, { name: 'Анна Петрова-Семёнова' });
      await aCustomer(desk, { name: 'Анна Семёнова Петрова' });
      await aCustomer(desk, { name: 'Иван Сидоров' });
      expect(await found(desk, text)).toContain('Анна Семёнова Петрова');
      expect(await found(desk, text)).not.toContain('Иван Сидоров');
    },
  );

  it('by a Thai name, and by the name they had before', async () => {
    const desk = await aSeededDesk();
    const id = await aCustomer(desk, { name: 'สมชาย ดีมาก' });
    expect(await found(desk, 'ดีม')).toEqual(['สมชาย ดีมาก']);
    await desk.db.transaction().execute((tx) => renameCustomer(tx, id, { name: 'สมชาย ใจดี', nameKey: nameKey('สมชาย ใจดี') }));
    expect(await found(desk, 'ดีมาก')).toEqual(['สมชาย ใจดี']);
  });

  it('together with everyone who shares the number; nobody is picked', async () => {
    const desk = await aSeededDesk();
    await aCustomer(desk, { name: 'Somchai', phone: '081 234 5678' });
    await aCustomer(desk, { name: 'Malee', phone: '+66812345678' });
    expect((await found(desk, '0812345678')).toSorted()).toEqual(['Malee', 'Somchai']);
  });

  it('never more than 20 at once, and nobody by nothing', async () => {
    const desk = await aSeededDesk();
    for (let count = 0; count < 25; count++) await aCustomer(desk, { name: `Anna ${count}`, phone: `08123456${count + 10}` });
    expect(await found(desk, 'anna')).toHaveLength(20);
    expect(await found(desk, '081234')).toHaveLength(20);
    expect(await found(desk, '  ')).toEqual([]);
    expect(await found(desk, '81')).toEqual([]);
  });
});

describe('a customer', () => {
  it('has a number once, in whatever notation it comes again', async () => {
    const desk = await aSeededDesk();
    const id = await aCustomer(desk, { name: 'Somchai', phone: '081 234 5678' });
    await desk.db.transaction().execute((tx) => addPhone(tx, id, readPhone('+66812345678', 'TH')));
    expect(granted(await customersHandlers['customer.read'](desk, { customer: id })).customer.phones).toEqual(['+66812345678']);
  });

  it('who is not there is refused by name', async () => {
    const desk = await aSeededDesk();
    expect(refusalOf(await customersHandlers['customer.read'](desk, { customer: customerId.parse(desk.newId()) }))).toBe('noSuchCustomer');
  });
});
