import { ok, refused, type Result } from '../shared/result.ts';
import { limits, type Problem, type PullQuery } from '../shared/sync/protocol.ts';
import type { Desk } from './authenticate.ts';
import { lineText } from './line-text.ts';
import type { Office } from './office.ts';
import { withoutErasing } from './scrubbed-effect.ts';
import { changeDevice } from './store/devices.ts';
import { erasingIn } from './store/erasing.ts';
import { nameOfLine, readFeed } from './store/events.ts';
import { noteSeated } from './store/seated.ts';
import { readStream } from './store/streams.ts';

/** No answer is much larger than this, in bytes of effects. */
const most = 4 * 1024 * 1024;

/**
 * The lines of the desk's own branch after its cursor, as the text of a `pullAnswer`: no gap in them and nothing left out. `wentBack` where head office's feed is another
 * than the desk's: an older epoch, a shorter feed, or another line at the cursor.
 */
export async function pull({ db, now }: Office, { branch, desk }: Desk, query: PullQuery): Promise<Result<string, Problem>> {
  const { cursor, at, who, limit = limits.lines } = query;
  const { head, epoch } = await readStream(db, branch);
  if (epoch !== query.epoch || cursor > head) return refused({ problem: 'wentBack' });
  if (at !== undefined && cursor > 0 && (await nameOfLine(db, branch, cursor)) !== at) return refused({ problem: 'wentBack' });
  const erasing = await erasingIn(db, branch);
  const lines = (await readFeed(db, { branch, cursor, lines: limit, bytes: most })).map((line) => withoutErasing(line, erasing));
  if (lines.length === 0 && cursor > 0)
    await db.transaction().execute(async (tx) => {
      await changeDevice(tx, { branch, desk }, { cursor, seen_at: now() });
      if (who !== undefined) await noteSeated(tx, { branch, desk, person: who });
    });
  return ok(`{"epoch":${epoch},"head":${Math.max(head, lines.at(-1)?.seq ?? 0)},"lines":[${lines.map(lineText).join(',')}]}`);
}
