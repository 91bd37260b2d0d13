import type { Language } from '../language.ts';
import { locale } from './locale.ts';

/** How large a file is, as people say it: "812 kB", "2.4 MB". */
export function fileSize(bytes: number, language: Language): string {
  const [unit, of] = bytes < 1_000_000 ? (['kilobyte', 1_000] as const) : (['megabyte', 1_000_000] as const);
  const digits = unit === 'megabyte' && bytes < 10_000_000 ? 1 : 0;
  const amount = Math.max(bytes / of, unit === 'kilobyte' ? 1 : 0);
  return new Intl.NumberFormat(locale[language], { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: digits }).format(
    amount,
  );
}
