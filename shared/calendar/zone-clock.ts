const dayMs = 86_400_000;
const minuteMs = 60_000;
/** Clock changes are asked for in blocks of about a year, each once: finding one costs milliseconds. */
const blockMs = 2 ** 35;

interface Change {
  readonly at: number;
  readonly offset: number;
}

interface Block {
  readonly opens: number;
  readonly changes: readonly Change[];
}

interface Zone {
  readonly name: string;
  readonly blocks: Map<number, Block>;
  /** A stretch known to be without a change: from, up to the next change. */
  quiet: { readonly from: number; readonly to: number };
}

const zones = new Map<string, Zone>();

/** By how many milliseconds the zone's clock is ahead of UTC at a moment. */
export function offsetAt(timeZone: string, at: number): number {
  const { opens, changes } = blockOf(timeZone, Math.floor(at / blockMs));
  return changes.findLast((change) => change.at <= at)?.offset ?? opens;
}

/** The zone's calendar day at a moment, as a day number. */
export const dayAt = (timeZone: string, at: number): number => Math.floor((at + offsetAt(timeZone, at)) / dayMs);

/**
 * When the zone's clock shows so many minutes past midnight of a day. An hour that is skipped counts from before the change, one that
 * comes twice is the first (Temporal's `compatible`).
 */
export function momentAt(timeZone: string, day: number, minutes: number): number {
  const shown = day * dayMs + minutes * minuteMs;
  const before = offsetAt(timeZone, shown - dayMs);
  const after = offsetAt(timeZone, shown + dayMs);
  if (before === after || offsetAt(timeZone, shown - before) === before) return shown - before;
  return offsetAt(timeZone, shown - after) === after ? shown - after : shown - before;
}

/** The next time the zone's clock is changed, after `at` and at most about a year on; undefined when it is not. */
export function nextChange(timeZone: string, at: number): number | undefined {
  const block = Math.floor(at / blockMs);
  for (const one of [block, block + 1]) {
    const found = blockOf(timeZone, one).changes.find((change) => change.at > at);
    if (found !== undefined) return found.at;
  }
  return undefined;
}

function blockOf(timeZone: string, index: number): Block {
  const zone = zoneOf(timeZone);
  const known = zone.blocks.get(index);
  if (known !== undefined) return known;
  const fresh = readBlock(zone, index);
  zone.blocks.set(index, fresh);
  return fresh;
}

function zoneOf(name: string): Zone {
  const known = zones.get(name);
  if (known !== undefined) return known;
  const fresh: Zone = { name, blocks: new Map(), quiet: { from: 0, to: 0 } };
  zones.set(name, fresh);
  return fresh;
}

function readBlock(zone: Zone, index: number): Block {
  const end = (index + 1) * blockMs;
  const opens = atZone(zone.name, index * blockMs);
  const changes: Change[] = [];
  // A change at the block's first moment is already in what it opens with.
  for (let at = nextOf(zone, index * blockMs); at < end; at = nextOf(zone, at)) changes.push({ at, offset: atZone(zone.name, at).offset });
  return { opens: opens.offset, changes };
}

function nextOf(zone: Zone, at: number): number {
  if (at >= zone.quiet.from && at < zone.quiet.to) return zone.quiet.to;
  const to = atZone(zone.name, at).next() ?? Number.POSITIVE_INFINITY;
  zone.quiet = { from: at, to };
  return to;
}

function atZone(name: string, at: number): { readonly offset: number; readonly next: () => number | undefined } {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(name);
  return {
    offset: zoned.offsetNanoseconds / 1e6,
    next: () => zoned.getTimeZoneTransition('next')?.epochMilliseconds,
  };
}
