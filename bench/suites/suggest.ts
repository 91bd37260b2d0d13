import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { similarComplaints } from '../../electron/services/similar-complaints.ts';
import { suggestArticles } from '../../electron/services/suggest-articles.ts';
import { readCategories } from '../../electron/store/catalogue.ts';
import { openRegister } from '../../electron/store/open-register.ts';
import type { Db } from '../../electron/store/schema.ts';
import { type CatalogueId, instant } from '../../shared/ids.ts';
import { storyStems } from '../../shared/text/story-stems.ts';
import { type Figure, figureOf } from '../figure.ts';
import { deskNow, operator } from '../gen/a-desk.ts';
import { inventTold, writeArticles } from '../gen/articles.ts';
import { dice, pick } from '../gen/dice.ts';
import { copyOf, type Generated } from '../gen/fill-register.ts';
import { openRaw } from '../peers/tape.ts';
import { alternate, type Extent, type Side, wallClock } from '../rounds.ts';

/** A card as far as it is typed. */
interface Typed {
  readonly text: string;
  readonly category: CatalogueId | null;
}

/** What is asked for at each pause of the typing: articles and cases like the card, against a `like '%…%'` for each of its words. */
export async function suggestFigures(generated: Generated, articles: number, extent: Extent): Promise<Figure[]> {
  const home = mkdtempSync(join(tmpdir(), 'heard-bench-'));
  try {
    const opened = await openRegister(copyOf(generated, join(home, 'ours')), generated.key);
    if (!opened.ok) throw new Error(`no register: ${opened.refusal.code}`);
    const { db, close } = opened.value;
    await writeArticles(db, articles);
    const native = openRaw(join(home, 'ours'), generated.key, 'full');
    const typed = await cards(db, extent.warm + extent.rounds * extent.pieces);
    const of = `${generated.size.complaints} cases, ${articles} articles`;
    const measured = async (name: string, ours: Side, table: 'article' | 'complaint') => {
      const like = likeSearch(native, table);
      const rounds = await alternate({ ours, peer: (index) => like(typed[index]?.text ?? '') }, extent, {
        roll: dice(9),
        clock: wallClock,
      });
      return figureOf(`${name}.p95 while typing, ${of}`, rounds, { share: 0.95, target: { ours: 50 } });
    };
    const card = (index: number): Typed => typed[index] ?? { text: '', category: null };
    const suggest = (index: number) => suggestArticles(db, { ...card(index), product: null, claimType: null });
    const similar = (index: number) =>
      similarComplaints(
        { db, who: operator, now: () => instant.parse(deskNow) },
        { category: card(index).category, product: '', essence: card(index).text },
      );
    if ((await suggest(0)).length === 0) throw new Error('nothing was suggested');
    const figures = [await measured('knowledge.suggest', suggest, 'article'), await measured('complaint.similar', similar, 'complaint')];
    native.close();
    await close();
    return figures;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Stories cut where the typing pauses, two thirds of them with their category. */
async function cards(db: Db, count: number): Promise<readonly Typed[]> {
  const categories = (await readCategories(db)).map((one) => one.id);
  const roll = dice(31);
  return Array.from({ length: count }, () => {
    const told = inventTold(roll);
    return { text: told.slice(0, 20 + roll(told.length)), category: roll(3) === 0 ? null : pick(categories, roll) };
  });
}

/** The straightforward way: every row that holds any of the words, counted word by word. */
function likeSearch(native: Database, table: 'article' | 'complaint'): (text: string) => readonly unknown[] {
  const words = table === 'article' ? 'title || problem || solution' : 'title';
  const order = table === 'article' ? 'helped' : 'received_at';
  return (text) => {
    const asked = storyStems(text).slice(0, 20);
    if (asked.length === 0) return [];
    const held = asked.map(() => `(${words} like '%' || ? || '%')`).join(' + ');
    return native.prepare(`select *, ${held} as held from ${table} order by held desc, ${order} desc limit 8`).all(...asked);
  };
}
