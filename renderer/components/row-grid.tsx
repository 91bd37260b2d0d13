import './grid.css';
import { Text } from '@mantine/core';
import { useId } from 'react';
import { useElementSize } from '@mantine/hooks';
import { type GridColumn, leastWidth, tracksOf } from './grid-column.ts';
import { clickedRow, hearGridKey } from './grid-keys.ts';
import { GridHeads, GridLine } from './grid-line.tsx';

export interface RowGridProps<Row> {
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  /** The row that the keys act on; the first one while none is chosen. */
  readonly active: string | undefined;
  readonly onActive: (row: Row) => void;
  readonly onOpen: (row: Row) => void;
  readonly onSpace?: ((row: Row) => void) | undefined;
  /** A click opens at once; else it only chooses the row. */
  readonly clickOpens?: boolean;
  /** Shown when there are no rows. */
  readonly empty: string;
}

/** A short list of rows that one walks with the arrow keys; the list holds the focus, a screen reader hears the chosen row. */
export function RowGrid<Row>({
  label,
  columns,
  rows,
  idOf,
  active,
  onActive,
  onOpen,
  onSpace,
  clickOpens = false,
  empty,
}: RowGridProps<Row>) {
  const own = useId();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const index = Math.max(
    rows.findIndex((row) => idOf(row) === active),
    0,
  );
  const chosen = rows[index];
  if (chosen === undefined) {
    return (
      <Text size="sm" c="dimmed">
        {empty}
      </Text>
    );
  }
  const move = (to: number) => {
    const row = rows[to];
    if (row === undefined) return;
    onActive(row);
    document.getElementById(`${own}${idOf(row)}`)?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div
      ref={ref}
      role="grid"
      data-folded={width > 0 && width < leastWidth(columns) ? '' : undefined}
      className="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={`${own}${idOf(chosen)}`}
      tabIndex={0}
      style={{ '--tracks': tracksOf(columns) }}
      onFocus={() => {
        if (idOf(chosen) !== active) onActive(chosen);
      }}
      onClick={(event) => {
        const row = rows[clickedRow(event) ?? -1];
        if (row !== undefined) (clickOpens ? onOpen : onActive)(row);
      }}
      onKeyDown={(event) =>
        hearGridKey(event, {
          count: rows.length,
          index,
          page: 10,
          onMove: move,
          onOpen: () => onOpen(chosen),
          onSpace: onSpace && (() => onSpace(chosen)),
        })
      }
    >
      <GridHeads titles={columns} />
      {rows.map((row, at) => (
        <GridLine
          key={idOf(row)}
          id={`${own}${idOf(row)}`}
          row={row}
          index={at}
          columns={columns}
          active={at === index}
          chosen={idOf(row) === active}
        />
      ))}
    </div>
  );
}
