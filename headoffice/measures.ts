import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What is counted of one head office, in Prometheus' words. No label names a person, a desk or a case. */
export interface Measures {
  readonly registry: Registry;
  readonly answered: (route: string, status: number, seconds: number) => void;
  readonly events: (outcomes: readonly string[]) => void;
  readonly problem: (problem: string) => void;
  readonly stumbled: () => void;
}

export interface Watched {
  readonly pushes: () => number;
  readonly lines: () => number;
}

export function measures({ pushes, lines }: Watched): Measures {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'heard_request_seconds',
    help: 'Time from a request to its answer',
    labelNames: ['route', 'status'],
    registers,
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  });
  const events = new Counter({
    name: 'heard_events_total',
    help: 'Events taken in, by what became of them',
    labelNames: ['outcome'],
    registers,
  });
  const problems = new Counter({
    name: 'heard_problems_total',
    help: 'Requests nothing came of, by why',
    labelNames: ['problem'],
    registers,
  });
  const stumbles = new Counter({ name: 'heard_stumbles_total', help: 'Events the rules themselves failed on', registers });
  gauge(registry, { name: 'heard_pushes_in_work', help: 'Pushes being taken in', read: pushes });
  gauge(registry, { name: 'heard_live_lines', help: 'Desks that hear at once', read: lines });
  return {
    registry,
    answered: (route, status, seconds) => duration.observe({ route, status: String(status) }, seconds),
    events: (outcomes) => {
      for (const outcome of outcomes) events.inc({ outcome });
    },
    problem: (problem) => problems.inc({ problem }),
    stumbled: () => stumbles.inc(),
  };
}

interface Read {
  readonly name: string;
  readonly help: string;
  readonly read: () => number;
}

function gauge(registry: Registry, { name, help, read }: Read): void {
  const shown: Gauge = new Gauge({ name, help, registers: [registry], collect: () => shown.set(read()) });
}
