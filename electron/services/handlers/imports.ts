import type { ImportProgress } from '../../../shared/contract/importing.ts';
import type { ImportId } from '../../../shared/ids.ts';
import { because, type Refusal } from '../../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../../shared/result.ts';
import { readRun } from '../../store/imports.ts';
import type { Db } from '../../store/schema.ts';
import { readSite } from '../../store/site.ts';
import type { Handlers } from '../handler.ts';
import { bytesOf, type ImportFile, importFiles, mostBytes, type Survey } from '../importing/import-file.ts';
import { missingColumn, previewFile } from '../importing/preview-file.ts';
import { begin, runImport } from '../importing/run-import.ts';
import { surveyFile } from '../importing/survey-file.ts';
import { noteAct } from '../note-act.ts';
import { wrongRowsCsv } from '../importing/wrong-rows.ts';

const megabyte = 1024 * 1024;

/** A register from elsewhere: its file in pieces, a preview to choose the columns by, the run with its progress, and what was wrong. */
export const importsHandlers = {
  'import.begin': async ({ db }, { import: id, name, bytes }) => {
    const files = importFiles(db);
    if ([...files.values()].some(isRunning)) return refused(because('importRunning'));
    if (bytes > mostBytes) return refused(because('fileTooLarge', { megabytes: mostBytes / megabyte }));
    files.clear(); // one file at a time: the one before leaves the memory
    files.set(id, { id, name, bytes, pieces: [], survey: undefined, progress: waiting(id), cancelled: false, running: undefined });
    return ok(null);
  },

  'import.piece': async ({ db }, { import: id, index, base64 }) => {
    const file = importFiles(db).get(id);
    if (file === undefined || isRunning(file)) return refused(because('noSuchImport'));
    if (index < file.pieces.length) return ok(null); // sent again after a lost answer
    const piece = bytesFrom(base64);
    if (index !== file.pieces.length || piece === undefined) return refused(because('badInput', { field: 'base64' }));
    if (bytesOf(file) + piece.length > file.bytes) return refused(because('badInput', { field: 'bytes' }));
    file.pieces.push(piece);
    return ok(null);
  },

  'import.preview': async ({ db, now }, { import: id, mapping }) => {
    const found = await surveyed(db, id);
    if (!found.ok) return found;
    const { file, survey } = found.value;
    if (mapping !== undefined && mapping.columns.length !== survey.header.length)
      return refused(because('columnMissing', { field: 'columns' }));
    const { timeZone } = await readSite(db);
    return ok(previewFile(file, survey, { mapping: mapping ?? survey.mapping, timeZone, now: now() }));
  },

  'import.run': async (desk, { import: id, mapping }) => {
    const found = await surveyed(desk.db, id);
    if (!found.ok) return found;
    const { file, survey } = found.value;
    if (isRunning(file)) return refused(because('importRunning'));
    const missing = missingColumn(mapping, survey.header);
    if (missing !== undefined) return refused(because('columnMissing', { field: missing }));
    const before = file.progress;
    file.cancelled = false;
    file.progress = { ...before, state: 'running' }; // at once: a second request finds it running
    const begun = await begin(desk, file, survey);
    if (!begun.ok) {
      file.progress = before;
      return begun;
    }
    file.running = runImport(desk, { file, survey, mapping });
    return ok(file.progress);
  },

  'import.progress': ({ db }, { import: id }) => progressOf(db, id),

  'import.cancel': async ({ db }, { import: id }) => {
    const file = importFiles(db).get(id);
    if (file !== undefined && isRunning(file)) {
      file.cancelled = true;
      await file.running; // the batch under way is finished, and reported
    }
    return progressOf(db, id);
  },

  'import.wrongRows': async (desk, { import: id, after }) => {
    const { db, who } = desk;
    const known = await progressOf(db, id);
    // The rows hold callers' words and leave the desk as a file: once per file it is written down who took them.
    if (known.ok && after === 0) await noteAct(desk, { act: 'import.wrongRows', object: 'import', objectId: id });
    return known.ok ? ok(await wrongRowsCsv(db, id, { after, language: who.language })) : known;
  },
} as const satisfies Partial<Handlers>;

const isRunning = (file: ImportFile): boolean => file.progress.state === 'running';

const waiting = (id: ImportId): ImportProgress => ({
  import: id,
  state: 'reading',
  rows: 0,
  done: 0,
  added: 0,
  known: 0,
  wrong: 0,
  startedAt: null,
  endedAt: null,
});

/** The file, come whole and looked through; what the look found is kept for the run. */
async function surveyed(db: Db, id: ImportId): Promise<Result<{ readonly file: ImportFile; readonly survey: Survey }, Refusal>> {
  const file = importFiles(db).get(id);
  if (file === undefined || bytesOf(file) !== file.bytes) return refused(because('noSuchImport'));
  if (file.survey !== undefined) return ok({ file, survey: file.survey });
  const survey = await surveyFile(file);
  if (!survey.ok) return survey;
  file.survey = survey.value;
  file.progress = { ...file.progress, rows: survey.value.rows };
  return ok({ file, survey: survey.value });
}

async function progressOf(db: Db, id: ImportId): Promise<Result<ImportProgress, Refusal>> {
  const file = importFiles(db).get(id);
  if (file !== undefined) return ok(file.progress);
  const run = await readRun(db, id);
  if (run === undefined) return refused(because('noSuchImport'));
  return ok(run.state === 'running' ? { ...run, state: 'failed' } : run); // nobody runs it any more: the desk was cut off
}

function bytesFrom(base64: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return undefined; // no base64
  }
}
