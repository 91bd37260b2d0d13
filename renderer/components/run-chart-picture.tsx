import './run-chart-picture.css';
import type { Week } from '../../shared/recurrence/weekly.ts';
import type { RunChart } from '../../shared/recurrence/run-chart.ts';

interface Props {
  readonly weeks: readonly Week[];
  readonly chart: RunChart;
  /** Moments at which something was done, drawn as lines with a tick. */
  readonly marks: readonly number[];
  /** What the picture says, for a screen reader. */
  readonly label: string;
  readonly medianLabel: string;
  readonly dateOf: (at: number) => string;
}

const wide = 640;
const high = 150;
const room = { left: 30, right: 12, top: 12, bottom: 22 };
const weekMs = 7 * 86_400_000;

/** Counts week by week as points on a line with their median; weeks of a run that means something are ringed. */
export function RunChartPicture({ weeks, chart, marks, label, medianLabel, dateOf }: Props) {
  const most = Math.max(...weeks.map((week) => week.count), 1);
  const step = (wide - room.left - room.right) / Math.max(weeks.length - 1, 1);
  const x = (place: number) => room.left + place * step;
  const y = (count: number) => high - room.bottom - (count / most) * (high - room.top - room.bottom);
  const first = weeks[0]?.from ?? 0;
  const inSignal = (place: number) => chart.signals.some(({ from, to }) => from <= place && place <= to);
  return (
    <svg className="run-chart" viewBox={`0 0 ${wide} ${high}`} role="img" aria-label={label}>
      <line className="middle" x1={room.left} x2={wide - room.right} y1={y(chart.median)} y2={y(chart.median)} />
      <text x={wide - room.right} y={y(chart.median) - 4} textAnchor="end">
        {medianLabel}
      </text>
      {marks
        .map((at) => (at - first) / weekMs)
        .filter((place) => place >= 0)
        .map((place) => (
          <g key={place}>
            <line className="mark" x1={x(place)} x2={x(place)} y1={room.top} y2={high - room.bottom} />
            <text x={x(place) + 3} y={room.top + 8}>
              ✓
            </text>
          </g>
        ))}
      <polyline className="line" points={weeks.map((week, place) => `${x(place)},${y(week.count)}`).join(' ')} />
      {weeks.map((week, place) => (
        <circle key={week.from} className="point" data-signal={inSignal(place) ? '' : undefined} cx={x(place)} cy={y(week.count)} r={3.5} />
      ))}
      <text x={room.left - 8} y={y(most) + 4} textAnchor="end">
        {most}
      </text>
      <text x={room.left - 8} y={y(0) + 4} textAnchor="end">
        0
      </text>
      <text x={room.left} y={high - 6}>
        {weeks[0] === undefined ? '' : dateOf(weeks[0].from)}
      </text>
      <text x={wide - room.right} y={high - 6} textAnchor="end">
        {dateOf(weeks.at(-1)?.from ?? first)}
      </text>
    </svg>
  );
}
