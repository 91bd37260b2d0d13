import { createHash } from 'node:crypto';
import { instant } from '../../../shared/ids.ts';
import { chainAfter } from '../../../shared/sync/chain.ts';
import { type ClockMemory, type ClockReading, correctedTime } from '../../../shared/sync/corrected-time.ts';
import { decideEvent } from '../../../shared/sync/decide-event.ts';
import type { FeedLine } from '../../../shared/sync/feed.ts';
import { chainStart } from '../../../shared/sync/protocol.ts';
import { pushBuffer } from '../../../shared/sync/push-buffer.ts';
import { readEvent } from '../../../shared/sync/read-event.ts';
import { copyOf, type HeldThings, ledgerOver, write } from './held-things.ts';
import { pageAfter, type Places, type ThingsPage } from './model-snapshot.ts';

/** What is broken on purpose, to see that the simulation notices. */
export type Defect = 'none' | 'noDedup' | 'cursorSkips' | 'wallClock' | 'forgetsAcked' | 'leavesOwn';

interface Device {
  readonly lastS: number;
  readonly tail: string;
  readonly memory: ClockMemory;
  readonly texts: readonly string[];
}

export interface Push {
  readonly kind: 'push';
  readonly desk: number;
  readonly epoch: number;
  readonly clock: ClockReading;
  readonly from: number;
  readonly before: string;
  readonly texts: readonly string[];
}
interface Hello {
  readonly kind: 'hello';
  readonly desk: number;
  readonly epoch: number;
  readonly acked: number;
  readonly cursor: number;
}
interface Pull {
  readonly kind: 'pull';
  readonly desk: number;
  readonly epoch: number;
  readonly cursor: number;
  readonly at: string;
}
/** The next page of everything: the first without a place, each further one from the place that the page before said. */
interface Snapshot {
  readonly kind: 'snapshot';
  readonly desk: number;
  readonly epoch: number;
  readonly page: { readonly seq: number; readonly after: string } | null;
}
/** What became of the desk's own events behind `after` up to `until`, where it is not what the desk made of them. */
interface Own {
  readonly kind: 'own';
  readonly desk: number;
  readonly epoch: number;
  readonly after: number;
  readonly until: number;
}
export type Request = Push | Hello | Pull | Snapshot | Own;

export type Reply =
  | { readonly kind: 'hello'; readonly epoch: number; readonly head: number; readonly lastS: number; readonly tail: string }
  | { readonly kind: 'push'; readonly acked: number; readonly tail: string }
  | { readonly kind: 'pull'; readonly lines: readonly FeedLine[]; readonly head: number }
  | ({ readonly kind: 'snapshot'; readonly seq: number; readonly at: string; readonly own: number } & ThingsPage)
  | { readonly kind: 'own'; readonly lines: readonly FeedLine[]; readonly to: number }
  | { readonly kind: 'problem'; readonly problem: 'gap' | 'broken' | 'wentBack' }
  | { readonly kind: 'forked'; readonly at: number };

export const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
export const nameOf = (line: FeedLine | undefined): string => (line === undefined ? '' : `${line.desk}.${line.s}`);
const branch = { timeZone: 'Asia/Bangkok', currency: 'THB' } as const;
const linesInPull = 4;
const eventsInOwn = 3;

interface Disk {
  held: HeldThings;
  feed: readonly FeedLine[];
  /** The place of the feed each thing is told up to. */
  places: Places;
  devices: ReadonlyMap<number, Device>;
  epoch: number;
}

/** Head office in memory, by the same rules as the one on PostgreSQL: one push, one step; its whole disk can be copied and put back. */
export class ModelOffice {
  disk: Disk;
  now: number;
  readonly defect: Defect;
  /** When each event was decided, by head office's clock. */
  readonly decidedAt = new Map<string, number>();

  constructor(held: HeldThings, now: number, defect: Defect) {
    this.disk = { held, feed: [], places: new Map(), devices: new Map(), epoch: 1 };
    this.now = now;
    this.defect = defect;
  }

  copy(): Disk {
    return { ...this.disk, held: copyOf(this.disk.held) };
  }

  /** A backup in the place of what there was; the operator says so, or nobody does. */
  restore(disk: Disk, noticed: boolean): void {
    this.disk = { ...disk, held: copyOf(disk.held), epoch: noticed ? this.now : disk.epoch };
  }

  async hear(request: Request): Promise<Reply> {
    if (request.kind === 'hello') return this.hello(request);
    if (request.epoch !== this.disk.epoch) return { kind: 'problem', problem: 'wentBack' };
    if (request.kind === 'snapshot') return this.snapshot(request);
    if (request.kind === 'own') return this.own(request);
    return request.kind === 'pull' ? this.pull(request) : this.push(request);
  }

  private device(no: number): Device {
    return this.disk.devices.get(no) ?? { lastS: 0, tail: chainStart, memory: { boot: null, offset: 0, last: 0 }, texts: [] };
  }

  private hello({ desk, epoch, acked, cursor }: Hello): Reply {
    const { lastS, tail } = this.device(desk);
    const { feed } = this.disk;
    if (epoch === this.disk.epoch && (acked > lastS || cursor > feed.length)) this.disk.epoch = Math.max(this.disk.epoch + 1, this.now);
    return { kind: 'hello', epoch: this.disk.epoch, head: feed.length, lastS, tail };
  }

  private pull({ cursor, at }: Pull): Reply {
    const { feed } = this.disk;
    if (cursor > feed.length || (cursor > 0 && at !== '' && nameOf(feed[cursor - 1]) !== at))
      return { kind: 'problem', problem: 'wentBack' };
    const skipped = this.defect === 'cursorSkips' && cursor > 1 && feed.length > cursor + 1 ? 1 : 0;
    return { kind: 'pull', lines: feed.slice(cursor + skipped, cursor + linesInPull), head: feed.length };
  }

  private snapshot({ desk, page }: Snapshot): Reply {
    const { held, places, feed } = this.disk;
    const { lastS: own } = this.device(desk);
    const seq = page?.seq ?? feed.length;
    return { kind: 'snapshot', seq, at: nameOf(feed[seq - 1]), own, ...pageAfter(held, places, page?.after ?? '') };
  }

  private own({ desk, after, until }: Own): Reply {
    if (this.device(desk).lastS < until) return { kind: 'problem', problem: 'wentBack' };
    const to = Math.min(until, after + eventsInOwn);
    const lines = this.disk.feed.filter((line) => line.desk === desk && line.s > after && line.s <= to);
    return { kind: 'own', lines: lines.filter(({ effect }) => effect.outcome !== 'applied'), to };
  }

  private async push(request: Push): Promise<Reply> {
    const { desk, clock, texts, from } = request;
    const device = this.device(desk);
    const { lastS, tail } = device;
    if (from > lastS + 1) return { kind: 'problem', problem: 'gap' };
    const known = this.defect === 'noDedup' ? 0 : Math.min(texts.length, lastS + 1 - from);
    const other = texts.slice(0, known).findIndex((text, index) => device.texts[from - 1 + index] !== text);
    if (other !== -1) return { kind: 'forked', at: from + other };
    const fresh = texts.slice(known);
    if (fresh.length > 0 && known === 0 && request.before !== tail && this.defect !== 'noDedup')
      return { kind: 'problem', problem: 'broken' };
    const memory = await this.decide(desk, fresh, { clock, memory: device.memory, from: from + known });
    const [end, have] = [chainAfter(hash, fresh, tail), Math.max(lastS, from + texts.length - 1)];
    const after: Device = { lastS: have, tail: end, memory, texts: [...device.texts.slice(0, lastS), ...fresh] };
    this.disk.devices = new Map([...this.disk.devices, [desk, after]]);
    return { kind: 'push', acked: have, tail: end };
  }

  private async decide(
    desk: number,
    texts: readonly string[],
    { clock, memory, from }: { readonly clock: ClockReading; readonly memory: ClockMemory; readonly from: number },
  ): Promise<ClockMemory> {
    const buffer = pushBuffer(ledgerOver(this.disk.held));
    const head = this.disk.feed.length;
    const lines: FeedLine[] = [];
    let { last } = memory;
    for (const [index, text] of texts.entries()) {
      const read = readEvent(text, from + index);
      const event = { ...read, seen: Math.min(read.seen, head) };
      const corrected = correctedTime(event, clock, { memory: { ...memory, last }, now: this.now });
      const at = this.defect === 'wallClock' ? instant.parse(event.at) : corrected;
      last = corrected;
      const { effect, writes } = await decideEvent(buffer.ledger, event, { desk, place: index + 1, at, joining: false, branch });
      buffer.take(writes);
      this.decidedAt.set(`${desk}.${event.s}`, this.now);
      lines.push({ seq: head + index + 1, desk, s: event.s, at, by: event.by, act: event.act, object: event.object, effect });
    }
    const written = buffer.written(head);
    write(this.disk.held, written);
    const names = [...written.complaints.map(({ body }) => body.id), ...written.rows.map(({ table, key }) => `${table} ${key}`)];
    this.disk.places = new Map([...this.disk.places, ...names.map((name) => [name, head + lines.length] as const)]);
    this.disk.feed = [...this.disk.feed, ...lines];
    return { boot: clock.boot, offset: this.now - clock.at, last };
  }
}
