import type { Dossier } from '../../shared/print/dossier.ts';

/** What one request to the desk carries (electron/services/measure-input.ts), with room for the rest of it, in bytes. */
const mostBytes = 230_000;

const bytes = new TextEncoder();
const sizeOf = (value: unknown): number => bytes.encode(JSON.stringify(value)).length;

/** The dossier, as far as a request carries it: of a very long history the oldest lines are left out, and the paper says how many. */
export function fitted(sheet: Dossier, leftOut: (count: number) => string): Dossier {
  const history = sheet.sections.at(-1);
  let over = sizeOf(sheet) - mostBytes;
  if (history === undefined || over <= 0) return sheet;
  let count = 0;
  for (const row of history.rows) {
    if (over <= 0) break;
    over -= sizeOf(row);
    count += 1;
  }
  const kept = [{ label: '', text: leftOut(count) }, ...history.rows.slice(count)];
  return { ...sheet, sections: [...sheet.sections.slice(0, -1), { ...history, rows: kept }] };
}
