import type { Mark, MarkKind } from './personal-mark.ts';

/** What looks like a person or a way to one, surest first. */
const patterns: readonly (readonly [MarkKind, RegExp])[] = [
  ['email', /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu],
  // Seven digits and more, as numbers are read out; a date or an amount has fewer in a row.
  ['phone', /\+?\d(?:[\s()-]*\d){6,14}/gu],
  // Behind a title: Mr Orlov, г-н Орлов, คุณสมชาย.
  ['name', /\b(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+)?/gu],
  ['name', /(?<!\p{L})(?:г-н|г-жа|г-ну|г-же|господин\p{L}{0,2}|госпож\p{L}{1,2})\s+\p{Lu}\p{L}+(?:\s+\p{Lu}\p{L}+)?/gu],
  ['name', /(?:นางสาว|นาย|นาง|คุณ)\s?\p{Script=Thai}{2,14}/gu],
  // A Russian patronymic with the name before it.
  ['name', /(?<!\p{L})\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+(?:ович|евич|овн|евн|ичн)\p{Ll}{0,2}(?:\s+\p{Lu}\p{Ll}+)?/gu],
  // Two capitalised words together, not where a sentence begins.
  ['name', /(?<=[\p{Ll},;:]\s)\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+/gu],
  // An order, a contract, a card: a number with its sign or letters, or five digits alone.
  ['number', /[№#]\s?[\p{L}\d][\p{L}\d/-]{2,}/gu],
  ['number', /(?<![\p{L}\d])\p{Lu}{1,4}-?\d{3,}[\p{L}\d/-]*/gu],
  ['number', /(?<![\p{L}\d.,])\d{5,}(?![\p{L}\d])/gu],
];

/** Parts of a text that may name somebody: marks for its author's eye, never a reason to refuse. */
export const guesses = (text: string): readonly Mark[] =>
  patterns.flatMap(([kind, pattern]) =>
    Array.from(text.matchAll(pattern), ({ index, 0: found }): Mark => ({ from: index, to: index + found.length, kind, known: false })),
  );
