import { nameKey } from '../customer/name-key.ts';
import { wordStem } from './word-stem.ts';
import { wordsIn } from './words-in.ts';

/** A long story says what it is about at its beginning, and nobody's typing waits for its end. */
const readLength = 4_000;

/** Words that stand in every story and tell no two of them apart. */
const empty: ReadonlySet<string> = new Set(
  [
    'a an the and or but of to in on at for with from by as is are was were be been it its this that these those i we you he she they me my our your his her their them us not no do did does have has had will would can could so if then there here very just',
    'и в во на не что с со по за из к ко у о об от до для как это этот эта эти мы вы я он она они оно мне меня нам нас вам вас его ее их ему ей им мой моя мое мои наш ваш был была было были есть нет да же но или а бы ли то так уже еще очень там тут при когда если чтобы',
    'ที่ และ ไม่ ได้ มี เป็น ของ ใน ให้ ว่า แต่ จะ มา ไป แล้ว ครับ ค่ะ คะ นะ ก็ กับ ผม ดิฉัน ฉัน เรา คุณ เขา นี้ นั้น อยู่ ยัง แบบ จาก โดย หรือ ถ้า เมื่อ มาก',
  ].flatMap((words) => words.split(' ')),
);

/** What a story is about: the stems of its telling words, each once, the first `most` of them. */
export function storyStems(text: string, most = 60): readonly string[] {
  const stems = new Set<string>();
  for (const word of wordsIn(nameKey(text.slice(0, readLength)))) {
    if (word.length < 2 || empty.has(word) || /^\d{1,3}$/u.test(word)) continue;
    stems.add(wordStem(word));
    if (stems.size === most) break;
  }
  return [...stems];
}
