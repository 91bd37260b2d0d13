import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { searchRegister } from '../../electron/services/search-register.ts';
import { openRegister } from '../../electron/store/open-register.ts';
import { instant } from '../../shared/ids.ts';
import { searchWords } from '../../shared/text/search-words.ts';
import { type Figure, figureOf } from '../figure.ts';
import { deskNow, operator } from '../gen/a-desk.ts';
import { dice, type Roll } from '../gen/dice.ts';
import { copyOf, type Generated } from '../gen/fill-register.ts';
import { openRaw } from '../peers/tape.ts';
import { alternate, type Extent, wallClock } from '../rounds.ts';

const kinds = ['word', 'words', 'name', 'number'] as const;
type Kind = (typeof kinds)[number];

/** A page of the register by text, as F3 asks for it, against the `like '%…%'` over title and name that comes first to mind. */
export async function findFigures(generated: Generated, extent: Extent): Promise<Figure[]> {
  const home = mkdtempSync(join(tmpdir(), 'heard-bench-'));
  try {
    const opened = await openRegister(copyOf(generated, join(home, 'ours')), generated.key);
    if (!opened.ok) throw new Error(`no register: ${opened.refusal.code}`);
    const { db, close } = opened.value;
    const native = openRaw(copyOf(generated, join(home, 'peer')), generated.key, 'full');
    const figures: Figure[] = [];
    for (const kind of kinds) {
      const asked = questions(native, kind, { count: extent.warm + extent.rounds * extent.pieces, generated });
      const like = likeSearch(native);
      const ours = (index: number) =>
        searchRegister({ db, who: operator, now: () => instant.parse(deskNow) }, { text: asked[index] ?? '', rows: 50 });
      for (const index of asked.keys().take(20))
        if ((await ours(index)).rows.length === 0) throw new Error(`${kind} ${index} found nothing`);
      const rounds = await alternate({ ours, peer: (index) => like(asked[index] ?? '') }, extent, { roll: dice(9), clock: wallClock });
      const of = `${kind}, ${generated.size.complaints} complaints`;
      figures.push(figureOf(`complaint.find.p95 by ${of}`, rounds, { share: 0.95, target: { ours: 50 } }));
    }
    native.close();
    await close();
    return figures;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

interface Asking {
  readonly count: number;
  readonly generated: Generated;
}

/** What an operator types: the beginning of a word of a title, two words of one, a caller's name, a complaint's number. */
function questions(native: Database, kind: Kind, { count, generated: { size } }: Asking): readonly string[] {
  const roll = dice(kind.length * 1000 + 3);
  const read = native.prepare('select title, caller_name, number from complaint limit 1 offset ?');
  return Array.from({ length: count }, () => {
    const found = Object(read.get(roll(size.complaints)));
    if (kind === 'name') return String(Reflect.get(found, 'caller_name'));
    return kind === 'number' ? String(Reflect.get(found, 'number')) : wordsOf(String(Reflect.get(found, 'title')), kind, roll);
  });
}

function wordsOf(title: string, kind: Kind, roll: Roll): string {
  const words = searchWords(title);
  const first = words[roll(words.length)] ?? title;
  // The beginning of a Thai word may part into other words than the whole.
  return kind === 'word'
    ? first.slice(0, /\p{Script=Thai}/u.test(first) ? undefined : 3 + roll(3))
    : `${first} ${words[roll(words.length)] ?? ''}`;
}

function likeSearch(native: Database): (text: string) => readonly unknown[] {
  const search = native.prepare(
    `select * from complaint where title like '%' || ? || '%' or caller_name like '%' || ? || '%' or number = ?
     order by received_at desc limit 51`,
  );
  return (text) => search.all(text, text, text);
}
