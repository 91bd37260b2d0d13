import type { Language } from '../language.ts';

/** Why a row of a file did not become a complaint. */
export const importProblems = [
  'tornRow',
  'tooFewColumns',
  'tooManyColumns',
  'keyMissing',
  'keyTwice',
  'keyOfAnother',
  'dateMissing',
  'badDate',
  'dateInFuture',
  'nothingTold',
  'tooLong',
] as const;
export type ImportProblem = (typeof importProblems)[number];

/** The reason written beside a row that was not taken, in the language of whoever fetches it. */
export const problemSentences: Readonly<Record<ImportProblem, Readonly<Record<Language, string>>>> = {
  tornRow: {
    en: 'The row is broken: a quotation mark is not closed.',
    ru: 'Строка оборвана: кавычка не закрыта.',
    th: 'แถวไม่สมบูรณ์: ไม่มีเครื่องหมายคำพูดปิด',
  },
  tooFewColumns: {
    en: 'The row has fewer columns than the heading; it may have been cut off.',
    ru: 'В строке меньше столбцов, чем в заголовке; возможно, она обрезана.',
    th: 'แถวมีคอลัมน์น้อยกว่าหัวตาราง อาจถูกตัด',
  },
  tooManyColumns: {
    en: 'The row has more columns than the heading.',
    ru: 'В строке больше столбцов, чем в заголовке.',
    th: 'แถวมีคอลัมน์มากกว่าหัวตาราง',
  },
  keyMissing: { en: 'The number of the complaint is empty.', ru: 'Номер жалобы не заполнен.', th: 'ไม่มีหมายเลขเรื่อง' },
  keyTwice: {
    en: 'An earlier row of this file has the same number.',
    ru: 'Такой же номер есть в этом файле выше.',
    th: 'หมายเลขซ้ำกับแถวก่อนหน้าในไฟล์นี้',
  },
  keyOfAnother: {
    en: 'This number was imported before with another date.',
    ru: 'Этот номер уже загружен с другой датой.',
    th: 'หมายเลขนี้เคยนำเข้าแล้วด้วยวันที่อื่น',
  },
  dateMissing: { en: 'The date is empty.', ru: 'Дата не заполнена.', th: 'ไม่มีวันที่' },
  badDate: { en: 'The date cannot be read.', ru: 'Дату не удалось прочесть.', th: 'อ่านวันที่ไม่ได้' },
  dateInFuture: { en: 'The date has not come yet.', ru: 'Эта дата ещё не наступила.', th: 'วันที่ยังมาไม่ถึง' },
  nothingTold: {
    en: 'Neither a description nor a category nor a product is given.',
    ru: 'Нет ни описания, ни категории, ни товара.',
    th: 'ไม่มีทั้งรายละเอียด หมวดหมู่ และสินค้า',
  },
  tooLong: { en: 'A field is longer than the desk can keep.', ru: 'Поле длиннее, чем можно сохранить.', th: 'ข้อความยาวเกินกว่าที่เก็บได้' },
};

/** Is this one of the reasons a row is not taken for? */
export const isImportProblem = (text: string): text is ImportProblem => importProblems.some((one) => one === text);
