/**
 * The part of a folded word (customer/name-key.ts) that its forms share: «курьера», «курьером» and «курьер» are one word, so are
 * "charged" and "charges". Endings are taken off by rule, never by a dictionary. Thai words do not bend and stay whole.
 */
export function wordStem(word: string): string {
  if (/^[а-я]+$/u.test(word)) return russianStem(word);
  return /^[a-z'’]+$/u.test(word) ? englishStem(word.replace(/['’]s?$/u, '')) : word;
}

/** Plural, past, -ing and -ly, as far as a syllable is left. */
function englishStem(word: string): string {
  if (word.length <= 3) return word;
  const one = word.replace(/(?:sses|shes|ches|xes)$/u, (end) => end.slice(0, -2)).replace(/(?<![suio])s$/u, '');
  const plain = one.replace(/(?<=[aeiouy].*)(?:edly|ingly|ed|ing|ly)$/u, '');
  const left = plain === one ? one : plain.replace(/([bdfgmnprt])\1$/u, '$1');
  return left.length > 3 ? left.replace(/(?:ie|[iey])$/u, '') : left;
}

const ending = (forms: string): RegExp => new RegExp(`(?:${forms.replaceAll(' ', '|')})$`, 'u');

/** Endings by part of speech, longest first; (?<=[ая]) marks those that count only behind а or я. */
const gerund = ending('ившись ывшись ивши ывши (?<=[ая])вшись (?<=[ая])вши ив ыв (?<=[ая])в');
const reflexive = ending('ся сь');
const adjective = ending('ими ыми его ого ему ому ее ие ые ое ей ий ый ой ем им ым ом их ых ую юю ая яя ою ею');
const participle = ending('ивш ывш ующ (?<=[ая])(?:ем|нн|вш|ющ|щ)');
const verb = ending(
  'ейте уйте ила ыла ена ите или ыли ило ыло ено ует уют ены ить ыть ишь ' +
    '(?<=[ая])(?:ете|йте|ешь|нно|ла|на|ли|ем|ло|но|ет|ют|ны|ть|й|л|н) ей уй ил ыл им ым ен ят ит ыт ую ю',
);
const noun = ending('иями ями ами ией иям ием иях ев ов ие ье еи ии ей ой ий ям ем ам ом ах ях ию ью ия ья а е и й о у ы ь ю я');

/** Endings are looked for behind the first vowel only, so that something is always left of a word. */
function russianStem(word: string): string {
  const start = word.search(/[аеиоуыэюя]/u) + 1;
  if (start === 0) return word;
  const bent = word.slice(start);
  const without = bare(bent)
    .replace(/и$/u, '')
    .replace(/ость?$/u, '')
    .replace(/(?:ейше?)$/u, '');
  return (word.slice(0, start) + without).replace(/нн$/u, 'н').replace(/ь$/u, '');
}

function bare(bent: string): string {
  if (gerund.test(bent)) return bent.replace(gerund, '');
  const active = bent.replace(reflexive, '');
  if (adjective.test(active)) return active.replace(adjective, '').replace(participle, '');
  return verb.test(active) ? active.replace(verb, '') : active.replace(noun, '');
}
