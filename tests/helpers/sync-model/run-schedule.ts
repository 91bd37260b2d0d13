import fc from 'fast-check';
import type { Command } from '../../../shared/complaint/commands.ts';
import { complaintId } from '../../../shared/ids.ts';
import { aCommand } from '../a-command.ts';
import { aComplaint, now as begins } from '../a-complaint.ts';
import { anan, irina, olga, pavel, somchai, vera } from '../a-person.ts';
import { step } from '../random-stories.ts';
import { aBranch, customer, everyone, secondId } from './a-branch.ts';
import { copyOf } from './held-things.ts';
import { type Deed, ModelDesk } from './model-desk.ts';
import { type Defect, ModelOffice, type Reply, type Request } from './model-office.ts';

/** How often each kind of trouble was met: a simulation in which it never rains proves nothing. */
export type Weather = Record<
  | 'lostRequests'
  | 'lostReplies'
  | 'duplicates'
  | 'late'
  | 'crashes'
  | 'clockJumps'
  | 'desksRestored'
  | 'officesRestored'
  | 'saved'
  | 'refused'
  | 'snapshots'
  | 'forks',
  number
>;

export const noWeather = (): Weather => ({
  lostRequests: 0,
  lostReplies: 0,
  duplicates: 0,
  late: 0,
  crashes: 0,
  clockJumps: 0,
  desksRestored: 0,
  officesRestored: 0,
  saved: 0,
  refused: 0,
  snapshots: 0,
  forks: 0,
});

/** An event that was saved at a desk, by its tag; `lost` when a backup of the desk was put back over it. */
export interface Saved {
  readonly tag: number;
  readonly at: number;
  readonly deed: Deed;
  lost: boolean;
}

export interface World {
  readonly office: ModelOffice;
  readonly desks: readonly ModelDesk[];
  readonly saved: Map<number, Saved>;
  /** Wall clocks are wrong, but each by the same all the time. */
  readonly steady: boolean;
  readonly weather: Weather;
}

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const pool = fc.sample(step, { numRuns: 4_000, seed: 20261122 });

/** A small random number generator (mulberry32): the same seed, the same schedule. */
function dice(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

interface InFlight {
  readonly id: number;
  readonly desk: ModelDesk;
  readonly request: Request;
}

/** Plays one schedule of deeds and faults, then lets everything heal. What must be true afterwards, the test asks. */
export async function runSchedule(seed: number, weather: Weather, defect: Defect = 'none'): Promise<World> {
  const roll = dice(seed);
  const begun = aBranch();
  const office = new ModelOffice(copyOf(begun), begins + 30 * dayMs, defect);
  const desks = [1, 2, 3].map((no) => new ModelDesk(no, begun, { now: office.now, defect, people: everyone }));
  const steady = roll(2) === 0;
  for (const desk of desks) desk.off = (roll(3) - 1) * dayMs;
  const world: World = { office, desks, saved: new Map(), steady, weather };
  const play = new Player(world, roll);
  // A desk that joined anew begins another queue; what it did under its old name lives at head office alone. So only one of the two goes back.
  const restores = roll(3);
  for (let move = 0; move < 26; move += 1) await play.move(restores);
  await play.heal();
  return world;
}

class Player {
  readonly world: World;
  readonly roll: (below: number) => number;
  readonly flying: InFlight[] = [];
  ids = 0;
  tags = 0;
  lastNo = 3;
  officeCopy: ReturnType<ModelOffice['copy']>;
  deskCopies: ReturnType<ModelDesk['copy']>[];

  constructor(world: World, roll: (below: number) => number) {
    this.world = world;
    this.roll = roll;
    this.officeCopy = world.office.copy();
    this.deskCopies = world.desks.map((desk) => desk.copy());
  }

  async move(restores: number): Promise<void> {
    const { office, weather, steady } = this.world;
    const at = this.roll(this.world.desks.length);
    const desk = this.world.desks[at];
    if (desk === undefined) return;
    office.now += this.roll(2 * hourMs);
    const what = this.roll(100);
    if (what < 40) return this.deed(desk);
    if (what < 62) return this.ask(desk);
    if (what < 84) return this.deliver();
    if (what < 87) return this.exchange(desk);
    if (what < 90) return this.crash(desk);
    if (what < 93) return steady ? undefined : this.jump(desk);
    if (what < 96) {
      if (restores === 1) this.officeCopy = office.copy();
      if (restores === 2) this.deskCopies[at] = desk.copy();
      return;
    }
    if (restores === 1 && what < 98) {
      weather.officesRestored += 1;
      office.restore(this.officeCopy, this.roll(2) === 0);
    } else if (restores === 2) this.restoreDesk(desk, at);
  }

  private async deed(desk: ModelDesk): Promise<void> {
    const { office, saved, weather } = this.world;
    this.tags += 1;
    const tag = this.tags;
    const { who, deed } = this.someDeed(tag);
    const event = await desk.act(who, deed, { now: office.now, tag });
    if (event === undefined) return;
    weather.saved += 1;
    saved.set(tag, { tag, at: office.now, deed, lost: false });
  }

  private someDeed(tag: number): { readonly who: (typeof everyone)[number]; readonly deed: Deed } {
    const kind = this.roll(100);
    const complaint = this.roll(3) === 0 ? secondId : aComplaint().id;
    const on = (command: unknown): Deed => ({ command: { ...(command as Command), complaint } as Command });
    if (kind < 30) return { who: this.one(olga, pavel, irina), deed: on(aCommand('measure', { text: `note ${tag}` })) };
    if (kind < 42) return { who: this.one(olga, pavel), deed: on(aCommand('assign', { owner: this.one(irina, somchai, olga).id })) };
    if (kind < 56) return { who: this.one(irina, olga, pavel), deed: this.rename(tag) };
    if (kind < 60) return { who: this.one(irina, olga), deed: this.fires(complaint) };
    if (kind < 66) return { who: this.one(irina, somchai), deed: this.registers() };
    if (kind < 72) return { who: this.one(olga, pavel), deed: on(aCommand('correct', { seen: 99, facts: { place: `place ${tag}` } })) };
    if (kind < 75) return { who: this.one(irina, anan), deed: { act: 'category.save', object: 'x', rows: this.rename(tag).rows } };
    const random = pool[this.roll(pool.length)];
    return random === undefined ? { who: vera, deed: this.registers() } : { who: random.who, deed: on(random.command) };
  }

  private one<Thing>(...things: readonly [Thing, ...Thing[]]): Thing {
    return things[this.roll(things.length)] ?? things[0];
  }

  private rename(tag: number) {
    const key = JSON.stringify([customer]);
    const set = this.roll(2) === 0 ? { name: `name ${tag}` } : { kind: `kind ${tag}` };
    return { act: 'customer.save', object: customer, rows: [{ table: 'customer', key, did: 'change' as const, set }] };
  }

  private fires(complaint: ReturnType<typeof aComplaint>['id']): Deed {
    const key = `E5|${complaint}|${this.roll(2)}`;
    const row = { key, complaint, at: this.world.office.now };
    const line = { at: begins, by: irina.id, kind: 'escalated' as const, facts: { key } };
    return {
      act: 'escalation.fire',
      object: complaint,
      lines: [{ complaint, line }],
      rows: [{ table: 'escalation_fired', key: JSON.stringify([key]), did: 'add', set: row }],
    };
  }

  private registers(): Deed {
    const id = complaintId.parse(`00000000-0000-7000-8000-00000000c1${String(10 + this.roll(80))}`);
    return { command: { ...aCommand('register'), complaint: id } };
  }

  private ask(desk: ModelDesk): void {
    this.ids += 1;
    const request = desk.ask(this.world.office.now, this.ids);
    if (request !== undefined) this.flying.push({ id: this.ids, desk, request });
    else if (this.roll(3) === 0) {
      // Nothing came back for too long: asked again, while the first may still arrive.
      desk.crash();
      this.world.weather.late += 1;
    }
  }

  /** One request arrives, in whatever order; some get lost, some arrive twice, and some answers never come back. */
  private async deliver(): Promise<void> {
    const { weather } = this.world;
    const at = this.roll(this.flying.length);
    const one = this.flying[at];
    if (one === undefined) return;
    const fate = this.roll(10);
    if (fate !== 9) this.flying.splice(at, 1);
    else weather.duplicates += 1;
    if (fate === 0) {
      weather.lostRequests += 1;
      return;
    }
    const reply = await this.world.office.hear(one.request);
    if (fate <= 2) weather.lostReplies += 1;
    else this.answer(one, reply);
  }

  private answer({ desk, id }: InFlight, reply: Reply): void {
    const { no } = desk.disk;
    desk.hear(id, reply, () => (this.lastNo += 1));
    if (desk.disk.no !== no) this.world.weather.forks += 1;
  }

  private async exchange(desk: ModelDesk): Promise<void> {
    this.ids += 1;
    const [id, request] = [this.ids, desk.ask(this.world.office.now, this.ids)];
    if (request !== undefined) this.answer({ id, desk, request }, await this.world.office.hear(request));
  }

  private crash(desk: ModelDesk): void {
    this.world.weather.crashes += 1;
    desk.crash();
  }

  private jump(desk: ModelDesk): void {
    this.world.weather.clockJumps += 1;
    desk.off = (this.roll(3) - 1) * dayMs;
    if (this.roll(2) === 0) return;
    desk.boot = `${desk.boot}'`;
    desk.startedAt = this.world.office.now;
    desk.crash();
  }

  private restoreDesk(desk: ModelDesk, at: number): void {
    const copy = this.deskCopies[at];
    if (copy === undefined || copy.no !== desk.disk.no) return;
    this.world.weather.desksRestored += 1;
    const kept = new Set(copy.log.map(({ event }) => tagOf(event.body)));
    for (const { event } of desk.disk.log) {
      const lost = kept.has(tagOf(event.body)) ? undefined : this.world.saved.get(tagOf(event.body));
      if (lost !== undefined) lost.lost = true;
    }
    desk.restore(copy);
  }

  /** The faults are over: every desk comes back, again and again, until nothing is left to say. */
  async heal(): Promise<void> {
    const { desks, weather } = this.world;
    this.flying.splice(0);
    for (let round = 0; round < 3; round += 1) {
      for (const desk of this.world.desks) desk.crash();
      for (let turn = 0; turn < 400 && !(turn > 8 && this.isQuiet()); turn += 1)
        for (const desk of this.world.desks) await this.exchange(desk);
    }
    weather.snapshots += desks.reduce((sum, { snapshots }) => sum + snapshots, 0);
  }

  private isQuiet(): boolean {
    const { office, desks } = this.world;
    return desks.every(
      ({ disk }) =>
        disk.cursor === office.disk.feed.length && disk.asks === null && disk.acked === disk.lastS && disk.epoch === office.disk.epoch,
    );
  }
}

/** The tag an event carries through everything that happens to it. */
export const tagOf = (body: unknown): number => (typeof body === 'object' && body !== null && 'tag' in body ? Number(body.tag) : 0);
