import { nameKey } from '../customer/name-key.ts';
import type { CatalogueId } from '../ids.ts';
import { languages } from '../language.ts';
import { searchWords } from '../text/search-words.ts';
import type { Category } from '../contract/catalogue.ts';

/** How well a category answers to what was typed, best first; the desk's own ones go before what an import brought along. */
const places = ['exactly', 'usedName', 'ownName', 'ownWord', 'broughtFirstWord', 'broughtWord', 'ownInside', 'broughtInside'] as const;
type Place = (typeof places)[number];

interface Findable {
  readonly id: CatalogueId;
  readonly names: readonly string[];
  readonly wordsOfNames: readonly (readonly string[])[];
  readonly otherWords: readonly string[];
  readonly everything: string;
  /** Its place among the categories used lately at this desk; undefined when it was not. */
  readonly used: number | undefined;
  readonly isBrought: boolean;
}

/**
 * Makes the search of a category field: for the ways that typed letters can be meant, every category that fits, with its rank (lower is
 * better). First come names with a word that begins so, those used lately at this desk (`recent`, most used first) before its other
 * own ones; then own ones by their code and other words; then what an import brought and nobody has used or edited since; last, letters
 * inside a word. Among equals an earlier word of the name wins, then the more used one. With nothing typed: used, own, brought.
 */
export function categoryFinder(
  categories: readonly Category[],
  recent: readonly CatalogueId[],
): (ways: readonly string[]) => ReadonlyMap<CatalogueId, number> {
  const findable = categories.map((one) => asFindable(one, recent));
  return (ways) => {
    const typed = ways.map(nameKey).filter((way) => way !== '');
    const ranks = findable.map((one) => [one.id, typed.length === 0 ? restingRank(one) : bestRank(one, typed)] as const);
    return new Map(ranks.flatMap(([id, rank]) => (rank === undefined ? [] : [[id, rank] as const])));
  };
}

function asFindable(category: Category, recent: readonly CatalogueId[]): Findable {
  const { id, code, name, words } = category;
  const names = languages.map((language) => nameKey(name[language]));
  const place = recent.indexOf(id);
  return {
    id,
    names,
    wordsOfNames: names.map((one) => searchWords(one)),
    otherWords: [nameKey(code), ...nameKey(`${code} ${words}`).split(/[\s,;./()-]+/u), ...searchWords(words)],
    everything: [...names, nameKey(code), nameKey(words)].join(' '),
    used: place === -1 ? undefined : place,
    isBrought: isAsImported(category),
  };
}

/** An import knows one text only; whoever edits the category gives it a code, another word, a manager or a second name. */
const isAsImported = ({ code, name, words, manager }: Category): boolean =>
  words === '' && manager === null && languages.every((language) => name[language] === code);

const mostWords = 100;
const mostUsed = 1000;

const rankOf = (place: Place, word: number, used: number | undefined): number =>
  (places.indexOf(place) * mostWords + Math.min(word, mostWords - 1)) * mostUsed + Math.min(used ?? mostUsed, mostUsed - 1);

const restingRank = ({ used, isBrought }: Findable): number =>
  rankOf(used === undefined ? (isBrought ? 'broughtWord' : 'ownName') : 'usedName', 0, used);

function bestRank(one: Findable, ways: readonly string[]): number | undefined {
  const ranks = ways.flatMap((way) => rankFor(one, way) ?? []);
  return ranks.length === 0 ? undefined : Math.min(...ranks);
}

function rankFor(one: Findable, way: string): number | undefined {
  const { used } = one;
  const isOwn = used !== undefined || !one.isBrought;
  if (one.names.includes(way)) return rankOf('exactly', 0, used);
  const word = wordThatBegins(one, way);
  if (word !== undefined && isOwn) return rankOf(used === undefined ? 'ownName' : 'usedName', word, used);
  if (word !== undefined) return rankOf(word === 0 ? 'broughtFirstWord' : 'broughtWord', word, used);
  if (one.otherWords.some((other) => other.startsWith(way))) return rankOf(isOwn ? 'ownWord' : 'broughtWord', 0, used);
  return one.everything.includes(way) ? rankOf(isOwn ? 'ownInside' : 'broughtInside', 0, used) : undefined;
}

/** Which word of its name begins so, the earliest in any language; the typed letters may go on over several words. */
function wordThatBegins({ names, wordsOfNames }: Findable, way: string): number | undefined {
  if (names.some((name) => name.startsWith(way))) return 0;
  const begins = wordsOfNames.map((words) => words.findIndex((word) => word.startsWith(way))).filter((place) => place >= 0);
  return begins.length === 0 ? undefined : Math.min(...begins);
}
