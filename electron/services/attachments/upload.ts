import type { FileType } from '../../../shared/attachment/file-type.ts';
import { textCheck } from '../../../shared/attachment/text-check.ts';
import { headSize, typeOfContent } from '../../../shared/attachment/type-of-content.ts';
import type { ComplaintId, EmployeeId, WorkRecordId } from '../../../shared/ids.ts';
import { because, type Refusal } from '../../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../../shared/result.ts';
import type { IncomingFile, KeptFile } from '../../store/file-store.ts';

/** What was said of a file before its first piece. */
export interface Announced {
  readonly complaint: ComplaintId;
  readonly attachment: WorkRecordId;
  readonly name: string;
  readonly size: number;
  readonly by: EmployeeId;
}

/** A file that a window is sending. */
export interface Upload {
  readonly announced: Announced;
  /** The piece at this place; one that came before changes nothing. Refuses badInput for a gap, fileTypeNotTaken once it shows. */
  readonly take: (at: number, piece: Uint8Array) => Promise<Result<null, Refusal>>;
  /** The whole file and what it is; refuses fileCutOff when some is missing, fileTypeNotTaken for what only looked like text. */
  readonly finish: () => Promise<Result<{ readonly file: KeptFile; readonly type: FileType }, Refusal>>;
  readonly drop: () => Promise<void>;
}

/** Begins to take a file. What it is, its content says and nobody else. */
export function upload(announced: Announced, incoming: IncomingFile): Upload {
  const { size } = announced;
  const text = textCheck();
  let head = new Uint8Array(Math.min(size, headSize));
  let got = 0;
  let type: FileType | undefined;
  let order: Promise<unknown> = Promise.resolve();
  const isTaken = (piece: Uint8Array): boolean => {
    if (type === undefined) {
      head.set(piece.subarray(0, head.length - got), got);
      if (got + piece.length < head.length) {
        text.take(piece);
        return true;
      }
      type = typeOfContent(head);
      head = new Uint8Array(0);
      if (type === undefined) return false;
    }
    return text.take(piece) || type !== 'text/plain';
  };
  return {
    announced,
    take: async (at, piece) => {
      if (at + piece.length <= got) return ok(null); // sent again after a lost answer
      if (at !== got || got + piece.length > size) return refused(because('badInput', { field: 'at' }));
      if (!isTaken(piece)) return refused(because('fileTypeNotTaken'));
      got += piece.length;
      const mine = order.then(() => incoming.write(piece));
      order = mine;
      await mine;
      return ok(null);
    },
    finish: async () => {
      await order;
      if (got !== size || type === undefined) return refused(because('fileCutOff'));
      if (type === 'text/plain' && !text.isWhole()) return refused(because('fileTypeNotTaken'));
      return ok({ file: await incoming.finish(), type });
    },
    drop: incoming.drop,
  };
}
