import type { Roll } from './gen/dice.ts';
import type { Round } from './stats.ts';

/** One side of a comparison: carries out piece `index` of the work. */
export type Side = (index: number) => unknown;

/** How many rounds of how many pieces; a few pieces before the first round warm both sides and are not counted. */
export interface Extent {
  readonly rounds: number;
  readonly pieces: number;
  readonly warm: number;
}

/** Lets both sides do the same pieces of work, one after the other in shuffled order within each round, and times each (milliseconds). */
export async function alternate(sides: { readonly ours: Side; readonly peer: Side }, extent: Extent, roll: Roll): Promise<Round[]> {
  let index = 0;
  const next = async (): Promise<{ readonly ours: number; readonly peer: number }> => {
    const oursFirst = roll(2) === 0;
    const first = await timed(oursFirst ? sides.ours : sides.peer, index);
    const second = await timed(oursFirst ? sides.peer : sides.ours, index);
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

async function timed(side: Side, index: number): Promise<number> {
  const began = performance.now();
  await side(index);
  return performance.now() - began;
}
