import { pick, type Roll } from './dice.ts';

/** Somebody invented: the name in one of three scripts and a number of Thailand or Russia as people write it. */
export interface Invented {
  readonly name: string;
  readonly phone: string;
  readonly language: 'en' | 'ru' | 'th';
}

const names = {
  en: [
    ['Grace', 'Oliver', 'Amelia', 'Henry', 'Ruby', 'Arthur', 'Ivy', 'Felix', 'Nora', 'Hugo'],
    ['Marlow', 'Whitfield', 'Ashby', 'Corbin', 'Hadley', 'Thorne', 'Pemberton', 'Lockhart', 'Quincey', 'Sterling'],
  ],
  ru: [
    ['Анна', 'Пётр', 'Мария', 'Алексей', 'Ольга', 'Дмитрий', 'Екатерина', 'Иван', 'Наталья', 'Семён'],
    ['Воронец', 'Берёзко', 'Журавель', 'Калинич', 'Лебедь', 'Морозенко', 'Нестеренко', 'Охрименко', 'Рябинко', 'Соловей'],
  ],
  th: [
    ['สมชาย', 'มาลี', 'ประเสริฐ', 'วิภา', 'สุดา', 'นพดล', 'กนก', 'อรุณ', 'พิมพ์', 'ชาติชาย'],
    ['ใจดี', 'สุขสันต์', 'ทองคำ', 'แสงจันทร์', 'รักไทย', 'ศรีสวัสดิ์', 'บุญมา', 'วงศ์ไทย', 'พงษ์พันธ์', 'เรืองศรี'],
  ],
} as const;

const endings = ['', '-Hill', '-Vale', ' Jr', '-Rivers', '-Stone', '-Field', '-Brook', '-Marsh', '-Lane'];
const russianEndings = ['', 'ев', 'ский', 'ин', 'овых', 'ушкин', 'ов', 'енков', 'инский', 'атов'];

/** An invented customer: three fifths Russian, the rest English and Thai in equal parts. */
export function inventPerson(roll: Roll): Invented {
  const language = pick(['ru', 'ru', 'ru', 'en', 'th'] as const, roll);
  const [first, last] = names[language];
  const ending = language === 'en' ? pick(endings, roll) : language === 'ru' ? pick(russianEndings, roll) : '';
  return { name: `${pick(first, roll)} ${pick(last, roll)}${ending}`, phone: inventPhone(language, roll), language };
}

const digits = (count: number, roll: Roll): string => Array.from({ length: count }, () => String(roll(10))).join('');

function inventPhone(language: Invented['language'], roll: Roll): string {
  if (language !== 'ru') return `0${pick(['81', '89', '62', '95'], roll)} ${digits(3, roll)} ${digits(4, roll)}`;
  return `+7 9${pick(['16', '03', '25', '77'], roll)} ${digits(3, roll)}-${digits(2, roll)}-${digits(2, roll)}`;
}

const stories = {
  en: [
    'The parcel came {n} days late and one cup was broken.',
    'I was charged {n} times for the same order.',
    'The fitter did not come, I waited {n} hours.',
  ],
  ru: [
    'Курьер опоздал на {n} дня, коробка вскрыта, одна чашка разбита.',
    'За один заказ списали деньги {n} раза.',
    'Мастер не приехал, ждали {n} часа.',
  ],
  th: ['พัสดุมาช้า {n} วัน กล่องถูกเปิดแล้ว ถ้วยแตกหนึ่งใบ', 'ถูกตัดเงิน {n} ครั้งสำหรับคำสั่งซื้อเดียว', 'ช่างไม่มาตามนัด รออยู่ {n} ชั่วโมง'],
} as const;

/** What such a caller tells: around a hundred characters, sometimes several sentences. */
export function inventStory(language: Invented['language'], roll: Roll): string {
  const sentences = Array.from({ length: 1 + roll(4) }, () => pick(stories[language], roll).replace('{n}', String(2 + roll(8))));
  return sentences.join(' ');
}
