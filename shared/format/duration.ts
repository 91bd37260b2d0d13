import type { Language } from '../language.ts';

type Unit = 'd' | 'h' | 'm' | 's';

const words: Readonly<Record<Language, Readonly<Record<Unit, string>>>> = {
  en: { d: 'd', h: 'h', m: 'min', s: 's' },
  ru: { d: 'д', h: 'ч', m: 'мин', s: 'с' },
  th: { d: 'วัน', h: 'ชม.', m: 'นาที', s: 'วินาที' },
};

const sizes: readonly (readonly [Unit, number])[] = [
  ['d', 86_400],
  ['h', 3_600],
  ['m', 60],
  ['s', 1],
];

/** A length of time in at most two units, the larger first: `2 min 30 s`. Takes seconds; part seconds are left out, below zero is zero. */
export function duration(seconds: number, language: Language): string {
  const whole = Number.isFinite(seconds) ? Math.max(0, Math.floor(seconds)) : 0;
  const first = sizes.findIndex(([, size]) => whole >= size);
  const parts =
    first === -1 ? [] : sizes.slice(first, first + 2).map(([unit, size], index) => [unit, count(whole, size, index, first)] as const);
  const shown = parts.filter(([, number]) => number > 0).map(([unit, number]) => `${number} ${words[language][unit]}`);
  return shown.length === 0 ? `0 ${words[language].s}` : shown.join(' ');
}

/** How many of this unit: all of them for the largest one, what the larger unit leaves for the next. */
function count(seconds: number, size: number, index: number, first: number): number {
  const larger = index === 0 ? undefined : sizes[first + index - 1];
  return Math.floor((larger === undefined ? seconds : seconds % larger[1]) / size);
}
