/** Weeks in a row that chance alone would hardly bring. */
export interface Signal {
  /** shift: all on one side of the median. trend: each more, or each fewer, than the one before. */
  readonly kind: 'shift' | 'trend';
  readonly towards: 'more' | 'fewer';
  readonly from: number;
  readonly to: number;
  /** How many weeks make it; those passed over on the way are not counted. */
  readonly weeks: number;
}

export interface RunChart {
  readonly median: number;
  readonly signals: readonly Signal[];
}

/** As many in a row make a shift, as many a trend (the usual rules of a run chart). */
const shiftLength = 6;
const trendLength = 5;

/** The middle of the counts, and the runs in them that mean a change. Points on the median neither make nor break a shift, equal ones a trend. */
export function runChart(counts: readonly number[]): RunChart {
  const middle = medianOf(counts);
  return {
    median: middle,
    signals: [
      ...runsOf(
        counts.map((count) => Math.sign(count - middle)),
        shiftLength,
      ).map((run) => ({ kind: 'shift' as const, ...run })),
      ...trendsOf(counts),
    ],
  };
}

function medianOf(counts: readonly number[]): number {
  const sorted = counts.toSorted((one, other) => one - other);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}

type Run = Omit<Signal, 'kind'>;

/** Runs of one sign, at least `least` long; zeros inside a run are passed over. */
function runsOf(signs: readonly number[], least: number): readonly Run[] {
  const runs: Run[] = [];
  let run = { sign: 0, from: 0, to: 0, length: 0 };
  const end = () => {
    if (run.length >= least) runs.push({ towards: run.sign > 0 ? 'more' : 'fewer', from: run.from, to: run.to, weeks: run.length });
  };
  for (const [place, sign] of signs.entries()) {
    if (sign === 0) continue;
    if (sign === run.sign) run = { ...run, to: place, length: run.length + 1 };
    else {
      end();
      run = { sign, from: place, to: place, length: 1 };
    }
  }
  end();
  return runs;
}

/** A trend of five points has four steps the same way. */
const trendsOf = (counts: readonly number[]): readonly Signal[] =>
  runsOf(
    counts.slice(1).map((count, place) => Math.sign(count - (counts[place] ?? count))),
    trendLength - 1,
  ).map((run) => ({ kind: 'trend', towards: run.towards, from: run.from, to: run.to + 1, weeks: run.weeks + 1 }));
