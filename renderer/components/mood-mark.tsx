import type { CallerState } from '../../shared/complaint/card.ts';

const shapes: Readonly<Record<CallerState, string>> = { calm: '◇', irritated: '▲', aggressive: '■' };

interface Props {
  readonly state: CallerState;
  /** The state in words: shape and colour never stand alone. */
  readonly label: string;
  readonly short?: boolean;
}

/** A caller's state as shape, colour and word. */
export function MoodMark({ state, label, short = false }: Props) {
  return (
    <span style={{ color: `var(--state-${state}-ink)`, whiteSpace: 'nowrap' }} title={label}>
      <span aria-hidden="true">{shapes[state]}</span> <span className={short ? 'unseen' : undefined}>{label}</span>
    </span>
  );
}
