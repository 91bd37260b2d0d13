import { describe, expect, it } from 'vitest';
import { isOpen } from '../../../shared/complaint/states.ts';
import type { FeedLine } from '../../../shared/sync/feed.ts';
import { textOf } from '../../helpers/sync-model/held-things.ts';
import type { Defect } from '../../helpers/sync-model/model-office.ts';
import { noWeather, runSchedule, tagOf, type World } from '../../helpers/sync-model/run-schedule.ts';

// Three desks and a head office in memory, by the very rules of both, through faults by the roll of dice. The seed of a schedule is in the
// message of whatever fails: `HEARD_SEED=<seed> vitest run tests/shared/sync/simulation.test.ts` plays that one alone.
const firstSeed = Number(process.env['HEARD_SEED'] ?? 20_261_122);
const schedules = process.env['HEARD_SEED'] === undefined ? Number(process.env['HEARD_SCHEDULES'] ?? 20_000) : 1;

describe(`desks and head office, ${schedules} schedules from seed ${firstSeed}`, () => {
  it('are equal in the end: each change once, each refusal told once, no note lost', async () => {
    const weather = noWeather();
    for (let seed = firstSeed; seed < firstSeed + schedules; seed += 1)
      await told(seed, async () => holds(await runSchedule(seed, weather)));
    const rare = Object.entries(weather).filter(([, times]) => times < schedules / 200 - 5);
    expect(rare).toEqual([]);
    process.stdout.write(`simulation: ${schedules} schedules from seed ${firstSeed}: ${JSON.stringify(weather)}\n`);
  }, 1_200_000);

  it.each<Defect>(['noDedup', 'cursorSkips', 'wallClock', 'forgetsAcked', 'leavesOwn'])(
    'notices a head office or desk with the defect %s',
    async (defect) => {
      expect(await firstNoticed(defect)).toBeDefined();
    },
  );
});

/** The first of 400 schedules after which something does not hold. */
async function firstNoticed(defect: Defect): Promise<number | undefined> {
  for (let seed = 1; seed <= 400; seed += 1) {
    const held = await runSchedule(seed, noWeather(), defect)
      .then(holds)
      .then(
        () => true,
        () => false,
      );
    if (!held) return seed;
  }
  return undefined;
}

async function told(seed: number, play: () => Promise<void>): Promise<void> {
  try {
    await play();
  } catch (error) {
    throw new Error(`in the schedule of seed ${seed}`, { cause: error });
  }
}

function holds(world: World): void {
  const { office, desks, saved, weather } = world;
  const { feed, held } = office.disk;
  expect(feed.map(({ seq }) => seq)).toEqual(feed.map((_line, index) => index + 1));
  for (const desk of desks) expect(textOf(desk.disk.confirmed)).toBe(textOf(held));
  eachOnce(world);
  inTheirOrder(feed);
  for (const { disk } of desks) {
    const refused = feed.filter(({ desk, effect }) => desk === disk.no && (effect.outcome === 'refused' || effect.outcome === 'parked'));
    weather.refused += refused.length;
    const own = [...disk.told.keys()].filter((name) => name.startsWith(`${disk.no}.`));
    expect(own.toSorted()).toEqual(refused.map(({ desk, s }) => `${desk}.${s}`).toSorted());
  }
  notesAreKept(world);
  for (const { body, lines } of held.complaints.values()) {
    expect(body.promises.filter((one) => one.state === 'open').length).toBeLessThanOrEqual(1);
    expect(body.escalations.filter((one) => one.answeredAt === null).length).toBeLessThanOrEqual(1);
    expect(isOpen(body) || body.promises.every((one) => one.state !== 'open')).toBe(true);
    const fired = lines.filter(({ line }) => line.kind === 'escalated').map(({ line }) => line.facts['key']);
    expect(new Set(fired).size).toBe(fired.length);
  }
  expect(new Set([...held.complaints.values()].map(({ body }) => body.number)).size).toBe(held.complaints.size);
  if (world.steady) lastWriterStands(world);
  expect(saved.size).toBeGreaterThanOrEqual(0);
}

/** Every saved event is at head office once, whatever name its desk has by now; only what a backup of the desk took back may be missing. */
function eachOnce({ office, desks, saved }: World): void {
  const tags = [...office.disk.devices.values()].flatMap(({ texts }) => texts.map((text) => tagOf(JSON.parse(text).body)));
  expect(tags.length).toBe(new Set(tags).size);
  expect(office.disk.feed.length).toBe(tags.length);
  const there = new Set(tags);
  for (const { tag, lost } of saved.values()) expect(lost || there.has(tag)).toBe(true);
  for (const { disk } of desks) expect(disk.acked).toBe(disk.lastS);
}

function inTheirOrder(feed: readonly FeedLine[]): void {
  for (const [, lines] of Map.groupBy(feed, ({ desk }) => desk))
    expect(lines.map(({ s }) => s)).toEqual(lines.map((_line, index) => index + 1));
}

/** What was written as a note stands in its complaint once, unless its author was told that it does not. A settled complaint says its last note again, at another moment. */
function notesAreKept({ office }: World): void {
  const { feed, devices, held } = office.disk;
  const measuresOf = (id: string) => [...held.complaints.values()].find(({ body }) => body.id === id)?.body.measures ?? [];
  const applied = feed
    .filter(({ act, effect }) => act === 'complaint.measure' && effect.outcome === 'applied')
    .map(({ desk, s, object, at, by }) => ({ object, at, by, text: textAt(devices, desk, s) }));
  for (const { object, ...written } of applied)
    expect(measuresOf(object).filter((one) => one.at === written.at && one.text === written.text)).toEqual([written]);
  const known = new Set(applied.map(({ text }) => text));
  const shown = [...held.complaints.values()].flatMap(({ body }) => body.measures.map(({ text }) => text));
  expect(shown.filter((text) => text.startsWith('note ') && !known.has(text))).toEqual([]);
}

const textAt = (devices: World['office']['disk']['devices'], desk: number, s: number): string =>
  JSON.parse(devices.get(desk)?.texts[s - 1] ?? '{}').body?.command?.payload?.text ?? '';

/** Of two people who wrote the same field, whoever really wrote it after head office had the other's has it, whatever their clocks said. */
function lastWriterStands({ office, saved }: World): void {
  for (const column of ['name', 'kind']) {
    const writes = office.disk.feed
      .filter(({ act, effect }) => act === 'customer.save' && (effect.outcome === 'applied' || effect.outcome === 'merged'))
      .flatMap((line) => {
        const event = JSON.parse(office.disk.devices.get(line.desk)?.texts[line.s - 1] ?? '{}');
        const value = event.rows?.[0]?.set?.[column];
        const at = saved.get(tagOf(event.body))?.at;
        return value === undefined || at === undefined
          ? []
          : [{ value, at, decidedAt: office.decidedAt.get(`${line.desk}.${line.s}`) ?? 0 }];
      });
    const stands = [...office.disk.held.rows.values()].find(({ table }) => table === 'customer')?.kept.row?.[column];
    const winner = writes.find(({ value }) => value === stands);
    if (winner === undefined) expect(writes).toEqual([]);
    else expect(writes.filter(({ at }) => at > winner.decidedAt)).toEqual([]);
  }
}
