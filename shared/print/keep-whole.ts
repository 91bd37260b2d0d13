import type { Language } from '../language.ts';
import { escapeHtml, escapeLines } from './escape-html.ts';

/**
 * Thai is written without spaces, and the browser's dictionary takes some words of a letter or a form apart ("ให้ท่า|นท|ราบ"). These are kept
 * whole; a line then ends before the word instead. One that is kept by mistake costs a little room and breaks nothing.
 */
const thaiWords: readonly string[] = [
  'ท่าน ทราบ คำตอบ ความคืบหน้า เรื่องร้องเรียน ร้องเรียน ลงทะเบียน เลขที่ วันที่ หมายเลข ดำเนินการ ตรวจสอบ',
  'ครบถ้วน ถี่ถ้วน เพิ่มเติม ข้างต้น เช่นกัน ขณะนี้ ครึ่งหนึ่ง เล็กน้อย คาดหวัง ผิดหวัง ค่าใช้จ่าย ค่าจัดส่ง',
  'จัดส่ง ทางเลือก มองข้าม ช่วยเหลือ ไว้วางใจ ขอบคุณ ขออภัย สะดวก ได้รับ แก้ไข ถูกต้อง เข้าใจ โทรศัพท์ ต้องการ',
  'สามารถ ระหว่าง ดูแล ติดต่อ ทันที คำถาม ยินดี รับฟัง คำบอกเล่า พิจารณา เหตุผล อย่างยิ่ง จริงใจ ปรับปรุง ลูกค้า',
  'จำนวนเงิน ภายใน พนักงาน สอบถาม รับประกัน ครอบคลุม สินค้า พัสดุ กำหนด ตัวอย่าง',
  'เจ้าหน้าที่ บริการ พอใจ เพียงใด ความรวดเร็ว ความสุภาพ คุณภาพ ข้อมูล ใบแจ้งหนี้ จำเป็น',
].flatMap((line) => line.split(' '));

/** A vowel written before its consonant, and signs written after one: next to them the letters belong to another word. */
const before = '(?<![เแโใไ])';
const after = '(?![\\u0E30-\\u0E3A\\u0E45-\\u0E4E])';
/** Longer than this it might not fit a line, and has to be broken somewhere. */
const longest = 40;

const made = new Map<Language, string>([['th', `${before}(?:${byLength(thaiWords).join('|')})${after}`]]);

/** What somebody typed, kept whole like that and in its own direction (escape-html.ts). */
export const saidWhole = (text: string, language: Language, wholes: readonly string[] = []): string =>
  `<bdi>${keepWhole(text, language, wholes)}</bdi>`;

/** Text as safe HTML in which no line ends inside one of `wholes` (a number, a name), nor inside a Thai word of our papers; line breaks stay. */
export function keepWhole(text: string, language: Language, wholes: readonly string[] = []): string {
  const own = byLength(wholes.filter((one) => one !== '' && one.length <= longest)).map(asPattern);
  const known = made.get(language);
  const patterns = [...own, ...(known === undefined ? [] : [known])];
  if (patterns.length === 0) return escapeLines(text);
  const found = new RegExp(patterns.join('|'), 'gu');
  let at = 0;
  let html = '';
  for (const match of text.matchAll(found)) {
    const [word] = match;
    html += `${escapeLines(text.slice(at, match.index))}<span class="whole">${escapeHtml(word)}</span>`;
    at = match.index + word.length;
  }
  return html + escapeLines(text.slice(at));
}

/** The words of a name: of each, no line ends inside. */
export const namesIn = (...names: readonly string[]): readonly string[] =>
  names.flatMap((name) => name.split(/\s+/u)).filter((word) => word.length > 1);

/** The longest first: what begins with another is found before it. */
function byLength(words: readonly string[]): readonly string[] {
  return words.toSorted((one, other) => other.length - one.length);
}

const asPattern = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, (sign) => `\\${sign}`);
