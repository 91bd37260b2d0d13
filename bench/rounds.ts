import type { Roll } from './gen/dice.ts';
import type { Round } from './stats.ts';

/** One side of a comparison: carries out piece `index` of the work. */
export type Side = (index: number) => unknown;

export interface Measuring {
  readonly roll: Roll;
  readonly clock: Clock;
}

/** How many rounds of how many pieces; a few pieces before the first round warm both sides and are not counted. */
export interface Extent {
  readonly rounds: number;
  readonly pieces: number;
  readonly warm: number;
}

/** What is measured: time as it passes, or the time this process computes, which a busy machine does not stretch. Both in milliseconds. */
export type Clock = () => number;
export const wallClock: Clock = () => performance.now();
export function computingClock(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Lets both sides do the same pieces of work, one after the other in shuffled order within each round, and times each (milliseconds). */
export async function alternate(
  sides: { readonly ours: Side; readonly peer: Side },
  extent: Extent,
  { roll, clock }: Measuring,
): Promise<Round[]> {
  let index = 0;
  const next = async (): Promise<{ readonly ours: number; readonly peer: number }> => {
    const oursFirst = roll(2) === 0;
    const first = await timed(oursFirst ? sides.ours : sides.peer, index, clock);
    const second = await timed(oursFirst ? sides.peer : sides.ours, index, clock);
    index += 1;
    return oursFirst ? { ours: first, peer: second } : { ours: second, peer: first };
  };
  for (let warm = 0; warm < extent.warm; warm += 1) await next();
  const rounds: Round[] = [];
  for (let round = 0; round < extent.rounds; round += 1) {
    const pairs: { readonly ours: number; readonly peer: number }[] = [];
    for (let piece = 0; piece < extent.pieces; piece += 1) pairs.push(await next());
    rounds.push({ ours: pairs.map((pair) => pair.ours), peer: pairs.map((pair) => pair.peer) });
  }
  return rounds;
}

async function timed(side: Side, index: number, clock: Clock): Promise<number> {
  const began = clock();
  await side(index);
  return clock() - began;
}
