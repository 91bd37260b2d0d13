/** Words for a day in the languages of the desk; the number is days from today. */
export const dayWords: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tomorrow', 1],
  ['tmr', 1],
  ['сегодня', 0],
  ['завтра', 1],
  ['послезавтра', 2],
  ['วันนี้', 0],
  ['พรุ่งนี้', 1],
  ['วันพรุ่งนี้', 1],
  ['มะรืน', 2],
  ['มะรืนนี้', 2],
]);

/** By what a weekday is known, Monday first: three letters and more begin the word, two and those with a dot are all of it. */
export const weekdays: readonly (readonly string[])[] = [
  ['mon', 'понедельник', 'пн', 'จันทร์', 'จ.'],
  ['tue', 'вторник', 'вт', 'อังคาร', 'อ.'],
  ['wed', 'сред', 'ср', 'พุธ', 'พ.'],
  ['thu', 'четверг', 'чт', 'พฤหัส', 'พฤ.'],
  ['fri', 'пятниц', 'пт', 'ศุกร์', 'ศ.'],
  ['sat', 'суббот', 'сб', 'เสาร์', 'ส.'],
  ['sun', 'воскресень', 'вс', 'อาทิตย์', 'อา.'],
];

/** By what a month is known, January first, in the same way. */
export const months: readonly (readonly string[])[] = [
  ['jan', 'янв', 'มกรา', 'ม.ค'],
  ['feb', 'фев', 'กุมภา', 'ก.พ'],
  ['mar', 'мар', 'มีนา', 'มี.ค'],
  ['apr', 'апр', 'เมษา', 'เม.ย'],
  ['may', 'май', 'мая', 'พฤษภา', 'พ.ค'],
  ['jun', 'июн', 'มิถุนา', 'มิ.ย'],
  ['jul', 'июл', 'กรกฎา', 'ก.ค'],
  ['aug', 'авг', 'สิงหา', 'ส.ค'],
  ['sep', 'сен', 'กันยา', 'ก.ย'],
  ['oct', 'окт', 'ตุลา', 'ต.ค'],
  ['nov', 'ноя', 'พฤศจิ', 'พ.ย'],
  ['dec', 'дек', 'ธันวา', 'ธ.ค'],
];

/** Words that turn the hour before or after them: into the morning, into the second half of the day, or counted from six in the evening. */
export const hourWords: ReadonlyMap<string, 'am' | 'pm' | 'evening'> = new Map([
  ['am', 'am'],
  ['a.m.', 'am'],
  ['утра', 'am'],
  ['เช้า', 'am'],
  ['โมงเช้า', 'am'],
  ['pm', 'pm'],
  ['p.m.', 'pm'],
  ['дня', 'pm'],
  ['вечера', 'pm'],
  ['บ่าย', 'pm'],
  ['บ่ายโมง', 'pm'],
  ['เย็น', 'pm'],
  ['โมงเย็น', 'pm'],
  ['ทุ่ม', 'evening'],
]);

/** Words for twelve o'clock in the day. */
export const noonWords: ReadonlySet<string> = new Set(['noon', 'midday', 'полдень', 'เที่ยง', 'เที่ยงวัน']);

/** Words that stand around a date or an hour in speech and say nothing by themselves. */
export const fillers: ReadonlySet<string> = new Set(
  [
    "at on by the till until before o’clock o'clock t h",
    'в во до к ко на ч ч. час часа часов г г.',
    'ที่ เวลา ก่อน ภายใน น น. นาฬิกา โมง วัน',
  ].flatMap((words) => words.split(' ')),
);

/** Units of "+2h" in minutes. */
export const unitMinutes: ReadonlyMap<string, number> = new Map([
  ...(['m', 'min', 'м', 'мин', 'นาที', 'น.'] as const).map((unit) => [unit, 1] as const),
  ...(['h', 'hr', 'hour', 'hours', 'ч', 'час', 'часа', 'часов', 'ชม', 'ชม.', 'ชั่วโมง'] as const).map((unit) => [unit, 60] as const),
  ...(['d', 'day', 'days', 'д', 'день', 'дня', 'дней', 'วัน'] as const).map((unit) => [unit, 24 * 60] as const),
]);

/** Which of these (counted from 1) a word names, or undefined. */
export function namedIn(names: readonly (readonly string[])[], word: string): number | undefined {
  const bare = word.startsWith('วัน') || word.startsWith('เดือน') ? word.replace(/^(?:วัน|เดือน)/u, '') : word;
  if (bare.endsWith('หน้า')) return undefined; // "next week", "next month" in Thai name no day
  const found = names.findIndex((known) => known.some((name) => isNamed(bare, name)));
  return found === -1 ? undefined : found + 1;
}

const isNamed = (word: string, name: string): boolean =>
  name.length <= 2 || name.endsWith('.') ? word === name || word === `${name}.` : word.startsWith(name);
