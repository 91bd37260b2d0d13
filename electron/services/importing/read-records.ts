import { parse } from 'csv-parse';
import { parse as parseWhole } from 'csv-parse/sync';
import type { Encoded } from '../../../shared/importing/guess-encoding.ts';

/** One row of a file as it stands there: its cells, or the text of a line that is no whole row. The heading is row 1. */
export type FileRecord =
  | { readonly row: number; readonly cells: readonly string[] }
  | { readonly row: number; readonly cells: undefined; readonly torn: string };

/** Nothing a desk could keep is longer; a quotation mark that is never closed is noticed here instead of swallowing the file. */
const longestRecord = 200_000;
const pieceSize = 64 * 1024;

/**
 * The rows of a file, one after another, however large it is; other work gets its turn between pieces. A line that breaks off inside
 * a quotation comes as torn, and reading goes on with the next line, so that nothing is lost without a word.
 */
export async function* readRecords(
  pieces: readonly Uint8Array[],
  { encoded, delimiter }: { readonly encoded: Encoded; readonly delimiter: string },
): AsyncGenerator<FileRecord> {
  const reader = createReader(delimiter);
  for (const piece of asUtf8(pieces, encoded)) {
    for (const record of reader.feed(piece)) {
      yield record;
      if (record.cells === undefined) await breath(); // beginning anew takes its time, and a ruined file does it at every line
    }
    await breath();
  }
  yield* await reader.end();
}

/** Lets whatever waits (a registration, above all) go first. */
export const breath = (): Promise<void> =>
  new Promise((resume) => {
    setImmediate(resume);
  });

/** The file's text as UTF-8 without its mark, in pieces small enough to be read between two keystrokes. */
function* asUtf8(pieces: readonly Uint8Array[], { encoding, mark }: Encoded): Generator<Uint8Array> {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  let skip = mark;
  for (const piece of pieces)
    for (let from = 0; from < piece.length; from += pieceSize) {
      const part = piece.subarray(from + skip, from + pieceSize);
      skip = 0;
      yield encoding === 'utf-8' ? part : encoder.encode(decoder.decode(part, { stream: true }));
    }
}

/** Where the reader stands: the bytes since the last whole row, and the parser that works on them. */
interface Parsing {
  readonly write: (bytes: Uint8Array) => readonly Found[];
  readonly finish: () => Promise<readonly Found[]>;
  readonly hasFailed: () => boolean;
}

interface Found {
  readonly cells: readonly string[];
  /** Where the row ends, counted from where this parser began. */
  readonly end: number;
}

function createReader(delimiter: string) {
  let row = 0;
  let columns = 0;
  let parsing = startParsing(delimiter);
  let rest: Uint8Array = new Uint8Array();
  let consumed = 0;

  function* take(found: readonly Found[]): Generator<FileRecord> {
    for (const { cells, end } of found) {
      rest = rest.subarray(end - consumed);
      consumed = end;
      if (cells.every((cell) => cell.trim() === '')) continue;
      row++;
      if (row === 1) columns = cells.length;
      yield { row, cells };
    }
  }

  /** Sets the first line of what is left aside and begins anew behind it; false while that line has not come to its end. */
  function* skipLine(isLast: boolean): Generator<FileRecord, boolean> {
    const lineEnd = rest.indexOf(newline);
    if (lineEnd === -1 && !isLast) return false;
    const line = new TextDecoder().decode(rest.subarray(0, lineEnd === -1 ? rest.length : lineEnd)).replace(/\r$/u, '');
    rest = lineEnd === -1 ? new Uint8Array() : rest.subarray(lineEnd + 1);
    parsing = startParsing(delimiter);
    consumed = 0;
    row++;
    const cells = looselyRead(line, delimiter, columns);
    yield cells === undefined ? { row, cells: undefined, torn: line } : { row, cells };
    return true;
  }

  function* resume(isLast: boolean): Generator<FileRecord> {
    while (parsing.hasFailed() && (yield* skipLine(isLast))) yield* take(parsing.write(rest));
  }

  return {
    *feed(piece: Uint8Array): Generator<FileRecord> {
      rest = joined(rest, piece);
      if (!parsing.hasFailed()) yield* take(parsing.write(piece));
      yield* resume(false);
    },
    async end(): Promise<readonly FileRecord[]> {
      const records: FileRecord[] = [...resume(true)];
      for (;;) {
        records.push(...take(await parsing.finish()));
        if (!parsing.hasFailed()) return records;
        records.push(...resume(true));
      }
    },
  };
}

const newline = 0x0a;

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  if (one.length === 0) return other;
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/** csv-parse over the bytes it is given; rows come out at once, with the place where each ends. */
function startParsing(delimiter: string): Parsing {
  let found: Found[] = [];
  const keep = (cells: string[], { bytes }: { readonly bytes: number }): null => {
    found.push({ cells, end: bytes });
    return null;
  };
  const parser = parse({ delimiter, relax_column_count: true, skip_empty_lines: true, max_record_size: longestRecord, on_record: keep });
  parser.on('error', () => undefined); // asked for below; without a listener it would end the desk
  const taken = (): readonly Found[] => {
    const rows = found;
    found = [];
    return rows;
  };
  return {
    write: (bytes) => {
      if (bytes.length > 0) parser.write(bytes);
      return taken();
    },
    finish: async () => {
      await new Promise<void>((resume) => {
        parser.once('close', resume);
        parser.once('finish', resume);
        parser.end();
      });
      return taken();
    },
    hasFailed: () => parser.errored !== null,
  };
}

/** A line with quotation marks inside its cells, as careless programs write them, is whole when it has as many columns as the heading. */
function looselyRead(line: string, delimiter: string, columns: number): readonly string[] | undefined {
  try {
    const [cells] = parseWhole(line, { delimiter, relax_quotes: true, relax_column_count: true });
    return cells?.length === columns ? cells : undefined;
  } catch {
    return undefined; // a quotation that is not closed in its line
  }
}
