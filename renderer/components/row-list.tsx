import { type KeyboardEvent, type ReactNode, useRef } from 'react';

interface Props<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly onOpen: (row: Row) => void;
  readonly show: (row: Row) => ReactNode;
  /** Shown when there are no rows: a sentence saying so. */
  readonly empty: string;
  /** A second thing that can be done to a row, reached by Tab. */
  readonly aside?: (row: Row) => ReactNode;
}

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
};

/** A list of rows opened by Enter or click; ↑ ↓ Home End move between them, Tab leaves it. */
export function RowList<Row>({ label, rows, keyOf, onOpen, show, empty, aside }: Props<Row>) {
  const list = useRef<HTMLUListElement>(null);
  const move = (event: KeyboardEvent<HTMLButtonElement>) => {
    const step = steps[event.key];
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const at = buttons.findIndex((one) => one === document.activeElement);
    if (step === undefined || at === -1 || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    buttons[step(at, buttons.length - 1)]?.focus();
  };
  if (rows.length === 0) return <p className="empty">{empty}</p>;
  return (
    <ul ref={list} aria-label={label} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {rows.map((row) => (
        <li key={keyOf(row)} style={{ display: 'flex', alignItems: 'center' }}>
          <button type="button" data-row="" className="row" onKeyDown={move} onClick={() => onOpen(row)}>
            {show(row)}
          </button>
          {aside?.(row)}
        </li>
      ))}
    </ul>
  );
}
