import type { Complaint } from '../complaint/complaint.ts';
import type { ComplaintId } from '../ids.ts';
import type { RowWrite, Writes } from './event-decision.ts';
import type { ComplaintNow, Effect, Overwritten } from './feed.ts';
import type { KeptLine, Ledger } from './ledger.ts';
import { pushBuffer } from './push-buffer.ts';

/** What one event comes to, for everybody and for head office's own writing. */
export interface Gathered {
  readonly effect: Pick<Effect, 'complaints' | 'rows' | 'over'>;
  /** Did something come out otherwise than its desk has it, without anybody's words being lost by it? */
  readonly differs: boolean;
  readonly writes: Writes;
}

/** Collects what an event does while it is decided; later parts of the event see what the earlier ones did. */
export interface Gathering {
  readonly ledger: Ledger;
  readonly complaint: (body: Complaint, lines: readonly KeptLine[]) => void;
  /** The event touched this complaint and changed nothing of it. */
  readonly stands: (body: Complaint) => void;
  /** Something stands otherwise than its desk has it. */
  readonly differs: () => void;
  /** Head office has no such complaint and takes none. */
  readonly isNot: (id: ComplaintId) => void;
  readonly row: (write: RowWrite, over: readonly Overwritten[]) => void;
  readonly all: () => Gathered;
}

/** Begins with what stands before the event. */
export function gathering(under: Ledger): Gathering {
  const buffer = pushBuffer(under);
  const touched = new Map<ComplaintId, ComplaintNow>();
  const changed = new Set<ComplaintId>();
  const over: Overwritten[] = [];
  let differs = false;
  return {
    differs: () => {
      differs = true;
    },
    ledger: buffer.ledger,
    complaint: (body, lines) => {
      buffer.take({ complaints: [{ body, lines }], rows: [] });
      changed.add(body.id);
      touched.set(body.id, { id: body.id, body, lines: [...(touched.get(body.id)?.lines ?? []), ...lines.map(({ line }) => line)] });
    },
    stands: (body) => void touched.set(body.id, touched.get(body.id) ?? { id: body.id, body, lines: [] }),
    isNot: (id) => {
      touched.set(id, { id, body: null, lines: [] });
      differs = true;
    },
    row: (write, lost) => {
      buffer.take({ complaints: [], rows: [write] });
      over.push(...lost);
    },
    all: () => {
      const writes = buffer.written();
      return {
        effect: {
          complaints: [...touched.values()],
          rows: writes.rows.map(({ table, key, kept: { row } }) => ({ table, key, row })),
          over,
        },
        writes,
        differs,
      };
    },
  };
}
