const latin = "qwertyuiop[]asdfghjkl;'zxcvbnm,./";
const russian = 'йцукенгшщзхъфывапролджэячсмитьбю.';
const thai = 'ๆไำพะัีรนยบลฟหกดเ้่าสวงผปแอิืทมใฝ';

const turn = (text: string, from: string, to: string): string =>
  Array.from(text)
    .map((letter) => (from.includes(letter) ? (to[from.indexOf(letter)] ?? letter) : letter))
    .join('');

/** The ways a typed word can be meant: as it stands, and as the same keys give it on the other two layouts ("кщдд" also finds "roll"). */
export function anyLayout(typed: string): readonly string[] {
  const word = typed.trim().toLowerCase();
  const ways = [word, turn(word, russian, latin), turn(word, thai, latin), turn(word, latin, russian), turn(word, latin, thai)];
  return [...new Set(ways)];
}
