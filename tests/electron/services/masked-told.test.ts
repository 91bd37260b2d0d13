import { expect, it } from 'vitest';
import { maskedTold } from '../../../electron/services/masked.ts';
import { aTold } from '../../helpers/a-sync.ts';

const over = (table: string) => ({ table, key: '["1"]', column: 'name', stands: 'Anna Petrova', lost: 'Anna', by: 'olga' });

it('tells an analyst that head office did otherwise, and nothing of the customer', () => {
  const masked = maskedTold(aTold({ over: [over('customer'), over('customer_phone'), over('call'), over('category')] }));
  expect(masked.wanted).toBeNull();
  expect(masked.over.map(({ stands, lost }) => [stands, lost])).toEqual([
    [null, null],
    [null, null],
    [null, null],
    ['Anna Petrova', 'Anna'],
  ]);
  expect(masked.sentence).toBe(aTold().sentence);
});
