import { describe, expect, it } from 'vitest';
import { storyStems } from '../../../shared/text/story-stems.ts';
import { wordStem } from '../../../shared/text/word-stem.ts';

const sameWord: readonly (readonly string[])[] = [
  ['курьер', 'курьера', 'курьеру', 'курьером', 'курьеры', 'курьеров'],
  ['чашка', 'чашки', 'чашку', 'чашкой'],
  ['доставка', 'доставки', 'доставку', 'доставкой'],
  ['разбитая', 'разбитый', 'разбитые', 'разбитого'],
  ['картридж', 'картриджа', 'картриджем', 'картриджи'],
  ['анна', 'анну', 'анной', 'анне'],
  ['петрова', 'петрову', 'петровой'],
  ['delivery', 'deliveries', 'deliver', 'delivered', 'delivering'],
  ['charge', 'charged', 'charges', 'charging'],
  ['parcel', 'parcels', "parcel's"],
  ['stop', 'stopped', 'stops', 'stopping'],
  ['box', 'boxes'],
];

describe('the stem of a word', () => {
  it.each(sameWord.map((forms) => [forms[0], forms]))('is one for every form of %s', (_word, forms) =>
    expect([...new Set(forms.map(wordStem))]).toHaveLength(1),
  );

  it('keeps different words apart', () => {
    const words = ['курьер', 'куртка', 'чашка', 'часы', 'замок', 'замена', 'parcel', 'parking', 'cup', 'courier', 'court'];
    expect(new Set(words.map(wordStem)).size).toBe(words.length);
  });

  it('leaves Thai words whole', () => expect(wordStem('พัสดุ')).toBe('พัสดุ'));
});

describe('the stems of a story', () => {
  it('are its telling words, each once, ё as е', () =>
    expect(storyStems('The courier and the couriers: ещё один курьер, ёлка, ЕЛКА')).toEqual(
      ['couri', 'один', 'курьер', 'елк'].map((one) => (one === 'couri' ? wordStem('courier') : wordStem(one))),
    ));

  it('part Thai into words', () => expect(storyStems('พัสดุมาช้า กล่องแตก')).toEqual(expect.arrayContaining(['พัสดุ', 'กล่อง'])));

  it('are never more than asked for', () => expect(storyStems('one two three four five six seven eight', 3)).toHaveLength(3));
});
