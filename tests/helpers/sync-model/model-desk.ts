import type { Command } from '../../../shared/complaint/commands.ts';
import { decide } from '../../../shared/complaint/decide.ts';
import { belongs } from '../../../shared/complaint/belongs.ts';
import { complaintAction } from '../../../shared/complaint/complaint-action.ts';
import { mayTouch } from '../../../shared/complaint/may-touch.ts';
import type { Person } from '../../../shared/contract/people.ts';
import { type CustomerId, instant } from '../../../shared/ids.ts';
import { chainAfter } from '../../../shared/sync/chain.ts';
import type { ClockReading } from '../../../shared/sync/corrected-time.ts';
import { commandIn } from '../../../shared/sync/decide-command.ts';
import { decidingFrom } from '../../../shared/sync/deciding-from.ts';
import { type DeskEvent, deskEvent, type RowChange } from '../../../shared/sync/event.ts';
import { chainStart } from '../../../shared/sync/protocol.ts';
import { isSynced } from '../../../shared/sync/synced.ts';
import { copyOf, type HeldThings, ledgerOver } from './held-things.ts';
import { afterPage, anEmptyDisk, atBeginning, type Disk, type Kept, takeLine } from './model-disk.ts';
import { type Defect, hash, nameOf, type Reply, type Request } from './model-office.ts';

/** What somebody does at a desk: a command on a complaint, or something else by its rows. */
export type Deed = { readonly command: Command } | (Pick<DeskEvent, 'act' | 'object' | 'rows'> & { readonly lines?: DeskEvent['lines'] });

const branch = { timeZone: 'Asia/Bangkok', currency: 'THB' } as const;
const eventsInPush = 3;
/** So many lines behind, everything is fetched as it stands. */
const worthIt = 5;

/** A desk in memory: confirmed things with its own unconfirmed events on top. What is on `disk` outlives a crash, the rest does not. */
export class ModelDesk {
  disk: Disk;
  /** How far its wall clock is off, milliseconds; and when its computer was started, by head office's clock. */
  off = 0;
  boot = 'boot 1';
  startedAt: number;
  waitsFor: number | undefined;
  next: 'hello' | 'push' | 'pull' = 'hello';
  /** The end of the feed, as far as it heard. */
  head = 0;
  /** How often it began to fetch everything as it stands. */
  snapshots = 0;
  readonly begun: HeldThings;
  readonly defect: Defect;
  readonly people: readonly Person[];

  constructor(
    no: number,
    begun: HeldThings,
    { now, defect, people }: { readonly now: number; readonly defect: Defect; readonly people: readonly Person[] },
  ) {
    this.begun = begun;
    this.people = people;
    this.defect = defect;
    this.startedAt = now;
    this.disk = anEmptyDisk(no, begun);
  }

  copy(): Disk {
    return { ...this.disk, confirmed: copyOf(this.disk.confirmed) };
  }

  restore(disk: Disk): void {
    this.disk = { ...disk, confirmed: copyOf(disk.confirmed) };
    this.crash();
  }

  crash(): void {
    this.waitsFor = undefined;
    this.next = 'hello';
  }

  clock(now: number): ClockReading {
    return { at: Math.max(0, now + this.off), running: now - this.startedAt, boot: this.boot };
  }

  private get pending(): readonly Kept[] {
    return this.disk.log.filter(({ s }) => s > this.disk.ownSeen);
  }

  /** Confirmed things with every own unconfirmed event on top. */
  async view(): Promise<HeldThings> {
    const view = copyOf(this.disk.confirmed);
    for (const { event } of this.pending) await this.layOn(view, event);
    return view;
  }

  /** Somebody does something: saved, if the desk's own rules let them. */
  async act(who: Person, done: Deed, { now, tag }: { readonly now: number; readonly tag: number }): Promise<DeskEvent | undefined> {
    const s = this.disk.lastS + 1;
    const base = {
      s,
      ...this.clock(now),
      at: instant.parse(Math.max(0, now + this.off)),
      seen: this.disk.cursor,
      by: who.id,
      lines: [],
      brought: [],
    };
    if (!('command' in done)) return this.keep({ ...base, ...done, rows: [...done.rows], lines: [...(done.lines ?? [])], body: { tag } });
    const { command } = done;
    const view = await this.view();
    const before = view.complaints.get(command.complaint)?.body;
    const event: DeskEvent = { ...base, act: `complaint.${command.kind}`, object: command.complaint, body: null, rows: [] };
    const decided = await this.decided(view, event, {
      command,
      // The same on every desk: head office tells them apart.
      number: `ABC-2026-${s}`,
      code: `CODE${s}`,
      who,
      customer: null,
    });
    if (decided === undefined || decided.entries.length === 0) return undefined;
    const { number, code, customer } = decided.complaint;
    if (before !== undefined && command.kind === 'register') return undefined;
    return this.keep({ ...event, body: { command, given: { number, code, customer, revision: decided.complaint.revision }, tag } });
  }

  private keep(event: DeskEvent): DeskEvent {
    const text = JSON.stringify(deskEvent.parse(event));
    this.disk.log = [...this.disk.log, { s: event.s, text, event }];
    this.disk.lastS = event.s;
    return event;
  }

  private async decided(
    view: HeldThings,
    event: DeskEvent,
    {
      command,
      number,
      code,
      who,
      customer,
    }: {
      readonly command: Command;
      readonly number: string;
      readonly code: string;
      readonly who: Person;
      readonly customer: CustomerId | null;
    },
  ) {
    const ledger = ledgerOver(view);
    const before = view.complaints.get(command.complaint)?.body;
    if (before !== undefined && !mayTouch(who, complaintAction[command.kind], belongs(before))) return undefined;
    const about = { who, before, command, number, code, customer: before?.customer ?? customer, seen: event.seen };
    const deciding = await decidingFrom(ledger, about, { desk: this.disk.no, place: 1, at: event.at, joining: false, branch });
    const timeline = view.complaints.get(command.complaint)?.lines.map(({ line }) => line) ?? [];
    const outcome = decide(before, command, { ...deciding, timeline });
    return outcome.ok ? outcome.value : undefined;
  }

  private async layOn(view: HeldThings, event: DeskEvent): Promise<void> {
    for (const change of event.rows) layRow(view, change);
    for (const { complaint, line } of event.lines) {
      const held = view.complaints.get(complaint);
      if (held !== undefined) view.complaints.set(complaint, { ...held, lines: [...held.lines, { line, seq: 0, desk: this.disk.no }] });
    }
    const body = commandIn(event);
    if (body === undefined) return;
    const who = this.people.find((one) => one.id === event.by);
    if (who === undefined) return;
    const { command, given } = body;
    const decided = await this.decided(view, event, { command, ...given, code: given.code ?? '', who });
    if (decided === undefined || decided.entries.length === 0) return;
    const lines = view.complaints.get(command.complaint)?.lines ?? [];
    const own = decided.entries.map((line) => ({ line, seq: 0, desk: this.disk.no }));
    view.complaints.set(command.complaint, { body: decided.complaint, lines: [...lines, ...own] });
  }

  /** What the desk says next; undefined while it waits for an answer. */
  ask(now: number, id: number): Request | undefined {
    if (this.waitsFor !== undefined) return undefined;
    const { no: desk, epoch, acked, cursor, cursorAt: at, log } = this.disk;
    this.waitsFor = id;
    if (this.next === 'hello') return { kind: 'hello', desk, epoch, acked, cursor };
    const waiting = log.filter(({ s }) => s > acked).slice(0, eventsInPush);
    const [first] = waiting;
    if (this.next === 'pull' || first === undefined) return this.fetching({ desk, epoch, cursor, at });
    return {
      kind: 'push',
      desk,
      epoch,
      clock: this.clock(now),
      from: first.s,
      before: this.disk.ackedTail,
      texts: waiting.map(({ text }) => text),
    };
  }

  private fetching(at: Pick<Extract<Request, { kind: 'pull' }>, 'desk' | 'epoch' | 'cursor' | 'at'>): Request {
    const { desk, epoch, cursor } = at;
    const { snapshot, asks } = this.disk;
    if (asks !== null) return { kind: 'own', desk, epoch, ...asks };
    return snapshot !== null || this.head - cursor > worthIt ? { kind: 'snapshot', desk, epoch, page: snapshot } : { kind: 'pull', ...at };
  }

  /** Takes the answer to what it asked last; any other is nobody's any more. */
  hear(id: number, reply: Reply, newNo: () => number): void {
    if (this.waitsFor !== id) return;
    this.waitsFor = undefined;
    if (reply.kind === 'hello') this.greeted(reply, newNo);
    else if (reply.kind === 'push') {
      this.next = 'pull';
      // It acknowledges more than this disk ever did: another one has its name, and knows all that this one has.
      if (reply.acked > this.disk.lastS) return this.joinAnew(newNo(), reply.acked + 1);
      this.disk.acked = reply.acked;
      this.disk.ackedTail = reply.tail;
    } else if (reply.kind === 'pull') this.absorb(reply.lines, reply.head);
    else if (reply.kind === 'snapshot') this.takePage(reply);
    else if (reply.kind === 'own') this.takeOwn(reply);
    else if (reply.kind === 'forked') this.joinAnew(newNo(), reply.at);
    else this.problem(reply.problem);
  }

  private problem(problem: 'gap' | 'broken' | 'wentBack'): void {
    this.next = 'hello';
    if (problem === 'wentBack') this.forgetConfirmed(this.disk.epoch);
  }

  private greeted({ epoch, head, lastS, tail }: Extract<Reply, { kind: 'hello' }>, newNo: () => number): void {
    if (this.tailAt(lastS) !== tail) {
      // Another disk has its name. What of this one is unknown there, the next push tells.
      this.next = 'push';
      if (this.disk.log.every(({ s }) => s <= this.disk.acked)) this.joinAnew(newNo(), lastS + 1);
      this.disk.epoch = epoch;
      return;
    }
    this.head = head;
    if (epoch !== this.disk.epoch || head < this.disk.cursor) this.forgetConfirmed(epoch);
    this.disk.acked = lastS;
    this.disk.ackedTail = tail;
    this.next = 'push';
  }

  /** The hash of its own queue up to there; undefined where it never did so much. */
  private tailAt(s: number): string | undefined {
    if (s === this.disk.acked) return this.disk.ackedTail;
    const texts = this.disk.log.filter((one) => one.s <= s).map(({ text }) => text);
    return texts.length === s ? chainAfter(hash, texts) : undefined;
  }

  private forgetConfirmed(epoch: number): void {
    this.disk = { ...this.disk, ...atBeginning, confirmed: copyOf(this.begun), epoch };
    this.next = 'hello';
  }

  /** Head office knows another disk under this name: a new name, and what head office does not have, from `at` on, begins its queue. */
  private joinAnew(no: number, at: number): void {
    const unsent = this.disk.log.filter(({ s }) => s >= at);
    const log = unsent.map(({ event }, index) => {
      const moved = { ...event, s: index + 1 };
      return { s: moved.s, text: JSON.stringify(moved), event: moved };
    });
    this.disk = { ...this.disk, no, log, lastS: log.length, acked: 0, ackedTail: chainStart };
    this.forgetConfirmed(this.disk.epoch);
  }

  private takePage(page: Extract<Reply, { kind: 'snapshot' }>): void {
    this.snapshots += this.disk.snapshot === null ? 1 : 0;
    this.disk = afterPage(this.disk, page);
    if (this.defect === 'leavesOwn') this.disk.asks = null;
    this.next = 'push';
  }

  private takeOwn({ lines, to }: Extract<Reply, { kind: 'own' }>): void {
    const { asks } = this.disk;
    if (asks === null) return;
    for (const line of lines) takeLine(this.disk, line);
    this.disk.asks = to >= asks.until ? null : { ...asks, after: to };
    this.next = 'pull';
  }

  private absorb(lines: Extract<Reply, { kind: 'pull' }>['lines'], head: number): void {
    this.head = head;
    this.next = lines.length === 0 ? 'push' : 'pull';
    for (const line of lines) {
      if (line.seq !== this.disk.cursor + 1) throw new Error(`desk ${this.disk.no} at ${this.disk.cursor} was given ${line.seq}`);
      takeLine(this.disk, line);
      this.disk.cursor = line.seq;
      this.disk.cursorAt = nameOf(line);
      if (line.desk === this.disk.no) this.disk.ownSeen = Math.max(this.disk.ownSeen, line.s);
    }
    if (this.defect === 'forgetsAcked') this.disk.log = this.disk.log.filter(({ s }) => s > this.disk.ownSeen);
  }
}

function layRow(view: HeldThings, change: RowChange): void {
  const { table, key } = change;
  if (!isSynced(table)) return;
  const name = `${table} ${key}`;
  if (change.did === 'remove') view.rows.delete(name);
  else view.rows.set(name, { table, key, kept: { row: { ...view.rows.get(name)?.kept.row, ...change.set }, stamps: {} } });
}
