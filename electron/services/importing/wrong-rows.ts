import { stringify } from 'csv-stringify/sync';
import { isImportProblem, problemSentences } from '../../../shared/importing/import-problem.ts';
import type { ImportId } from '../../../shared/ids.ts';
import type { Language } from '../../../shared/language.ts';
import { readWrongRows } from '../../store/imports.ts';
import type { Db } from '../../store/schema.ts';

const pageRows = 500;

const headings: Readonly<Record<Language, readonly [string, string]>> = {
  en: ['Row', 'Reason'],
  ru: ['Строка', 'Причина'],
  th: ['แถว', 'เหตุผล'],
};

/**
 * The rows that were not taken, as CSV with the place in the file and the reason before each, a page at a time; the first page
 * begins with the heading. A cell that a spreadsheet would run as a formula is made harmless.
 */
export async function wrongRowsCsv(
  db: Db,
  id: ImportId,
  { after, language }: { readonly after: number; readonly language: Language },
): Promise<{ csv: string; next: number | null }> {
  const rows = await readWrongRows(db, id, { after, limit: pageRows });
  const lines = rows.map(({ row, problem, cells }) =>
    row === 1 ? [...headings[language], ...cells] : [row, reason(problem, language), ...cells],
  );
  const csv = stringify(lines, { escape_formulas: true, bom: after === 0 });
  return { csv, next: rows.length < pageRows ? null : (rows.at(-1)?.row ?? null) };
}

const reason = (problem: string, language: Language): string => (isImportProblem(problem) ? problemSentences[problem][language] : problem);
