import { ok, refused, type Result } from '../shared/result.ts';
import type { OwnQuery, Problem } from '../shared/sync/protocol.ts';
import type { Desk } from './authenticate.ts';
import { effect } from '../shared/sync/feed.ts';
import { lineText } from './line-text.ts';
import type { Office } from './office.ts';
import { withoutErasing } from './scrubbed-effect.ts';
import { readDevice } from './store/devices.ts';
import { erasingIn } from './store/erasing.ts';
import type { FeedPart } from './store/events.ts';
import { ownOtherwise, ownTakenUp } from './store/own-otherwise.ts';
import { readStream } from './store/streams.ts';

/** So many own events are gone through for one answer, which is no larger than this, bytes of effects. */
const atOnce = { events: 5_000, bytes: 4 * 1024 * 1024 } as const;

/**
 * What became of the desk's own events behind `after` up to `until` where it is not what the desk made of them: refused, parked, merged; of what was parked also the later
 * word, without what it touched. The text of an `ownAnswer`.
 * `wentBack` where head office's history is another than the desk's, or has less of its events.
 */
export async function ownLines(
  { db }: Office,
  { branch, desk, no }: Desk,
  { epoch, after, until }: OwnQuery,
): Promise<Result<string, Problem>> {
  const stream = await readStream(db, branch);
  const device = await readDevice(db, { branch, desk });
  if (stream.epoch !== epoch || device === undefined || device.last_s < until) return refused({ problem: 'wentBack' });
  const erasing = await erasingIn(db, branch);
  const end = Math.max(after, Math.min(until, after + atOnce.events));
  const { lines, isCut } = await ownOtherwise(db, { branch, desk: no, after, until: end, bytes: atOnce.bytes });
  const to = isCut ? (lines.at(-1)?.s ?? end) : end;
  const again = await ownTakenUp(db, { branch, desk: no, after, until: to });
  const all = [...lines, ...again.map(wordOnly)].map((line) => withoutErasing(line, erasing));
  return ok(`{"to":${to},"lines":[${all.map(lineText).join(',')}]}`);
}

/** What it touched the desk has from elsewhere. */
const wordOnly = (line: FeedPart): FeedPart => ({
  ...line,
  effect: JSON.stringify({ ...effect.parse(JSON.parse(line.effect)), complaints: [], rows: [] }),
});
