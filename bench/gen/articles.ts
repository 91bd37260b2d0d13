import { saveArticle } from '../../electron/store/articles.ts';
import { readCategories } from '../../electron/store/catalogue.ts';
import type { Db } from '../../electron/store/schema.ts';
import { articleId, type CatalogueId, instant } from '../../shared/ids.ts';
import type { Article } from '../../shared/knowledge/article.ts';
import { deskNow, operator } from './a-desk.ts';
import { dice, pick, type Roll } from './dice.ts';
import { inventPerson, inventStory } from './people.ts';

const syllables = {
  en: ['ba', 'con', 'der', 'fil', 'gra', 'hol', 'jam', 'kel', 'lor', 'mit', 'nor', 'pan', 'rus', 'sel', 'tor', 'ver'],
  ru: ['бар', 'вод', 'гри', 'дом', 'жел', 'зак', 'кол', 'лам', 'мон', 'нит', 'пор', 'рез', 'сил', 'тем', 'фон', 'чер'],
  th: ['กา', 'ขน', 'งาน', 'จาน', 'ชาม', 'ดิน', 'ตู้', 'ทาง', 'น้ำ', 'ปลา', 'ฝน', 'ม้า', 'รถ', 'ลม', 'หิน', 'ไฟ'],
} as const;

/** A word of an invented trade: few are said often, most seldom, as in any language. */
function inventWord(language: keyof typeof syllables, roll: Roll): string {
  const rank = Math.floor(4096 * (roll(1000) / 1000) ** 3);
  const some = syllables[language];
  return `${some[rank % 16] ?? ''}${some[Math.floor(rank / 16) % 16] ?? ''}${some[Math.floor(rank / 256)] ?? ''}`;
}

const inventWords = (language: keyof typeof syllables, count: number, roll: Roll): string =>
  Array.from({ length: count }, () => inventWord(language, roll)).join(' ');

/** What a caller of this language tells in that trade: a common story with a dozen words of its own. */
export function inventTold(roll: Roll): string {
  const { language } = inventPerson(roll);
  return `${inventStory(language, roll)} ${inventWords(language, 12, roll)}`;
}

/** Article number `index`, the same every time. */
function inventArticle(index: number, categories: readonly CatalogueId[]): Article {
  const roll = dice(index * 6151 + 17);
  const { language } = inventPerson(roll);
  const used = roll(40);
  return {
    id: articleId.parse(`0195dddd-0000-7000-8000-${index.toString(16).padStart(12, '0')}`),
    title: inventWords(language, 4, roll),
    problem: `${inventStory(language, roll)} ${inventWords(language, 14, roll)}`,
    solution: inventWords(language, 20, roll),
    quickFix: roll(3) === 0,
    appliesTo: { product: null, category: roll(5) === 0 ? null : pick(categories, roll), claimType: null },
    languages: [language],
    source: null,
    state: roll(10) === 0 ? 'retired' : 'approved',
    proposedBy: operator.id,
    proposedAt: instant.parse(deskNow - roll(10_000_000)),
    decidedBy: operator.id,
    decidedAt: instant.parse(deskNow),
    used,
    helped: roll(used + 1),
    revision: 2,
  };
}

/** Writes so many articles into a register. */
export async function writeArticles(db: Db, count: number): Promise<void> {
  const categories = (await readCategories(db)).map((one) => one.id);
  await db.transaction().execute(async (tx) => {
    for (let index = 0; index < count; index += 1) await saveArticle(tx, inventArticle(index, categories));
  });
}
