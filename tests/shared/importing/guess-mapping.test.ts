import { expect, it } from 'vitest';
import { guessMapping } from '../../../shared/importing/guess-mapping.ts';

it('knows the columns of the public American register', () => {
  const header =
    'Complaint ID,Product,Sub-product,Issue,Sub-issue,State,ZIP code,Date received,Date sent to company,Company response,Timely response?,Consumer disputed?';
  expect(guessMapping(header.split(','))).toEqual([
    'key',
    'product',
    'note',
    'category',
    'subCategory',
    'place',
    'note',
    'receivedAt',
    'note',
    'outcome',
    'note',
    'note',
  ]);
});

it('knows Russian and Thai names of columns, whatever their case and signs', () => {
  expect(guessMapping(['№', 'Дата обращения', 'ФИО клиента', 'ТЕЛЕФОН', 'Суть жалобы', 'Статус:', 'Номер заказа'])).toEqual([
    'key',
    'receivedAt',
    'customerName',
    'customerPhone',
    'essence',
    'outcome',
    'orderRef',
  ]);
  expect(guessMapping(['เลขที่', 'วันที่ร้องเรียน', 'ชื่อลูกค้า', 'เบอร์โทร', 'รายละเอียด', 'สถานะ'])).toEqual([
    'key',
    'receivedAt',
    'customerName',
    'customerPhone',
    'essence',
    'outcome',
  ]);
});

it('gives a field to one column only, the surer one; the rest are notes', () => {
  expect(guessMapping(['Date', 'Date received', 'Colour'])).toEqual(['note', 'receivedAt', 'note']);
});
