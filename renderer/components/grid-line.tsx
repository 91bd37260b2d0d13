import type { CSSProperties, ReactNode } from 'react';
import type { GridColumn } from './grid-column.ts';

interface HeadsProps {
  readonly titles: readonly { readonly key: string; readonly title: string }[];
}

/** The headings of a list of rows. */
export const GridHeads = ({ titles }: HeadsProps) => (
  <div role="row" aria-rowindex={1} className="grid-line grid-heads">
    {titles.map(({ key, title }) => (
      <span role="columnheader" key={key}>
        {title}
      </span>
    ))}
  </div>
);

interface LineProps<Row> {
  readonly id: string;
  readonly row: Row;
  /** Counted from 0 without the headings. */
  readonly index: number;
  readonly columns: readonly GridColumn<Row>[];
  readonly active: boolean;
  /** The one row of the screen that is looked at, of all its lists. */
  readonly chosen: boolean;
  /** Marked for something that is done with many; undefined where rows are not marked. */
  readonly marked?: boolean | undefined;
  readonly measure?: ((element: HTMLElement | null) => void) | undefined;
  readonly style?: CSSProperties | undefined;
}

/** One row; keys and clicks are heard by the list around it. */
export function GridLine<Row>({ id, row, index, columns, active, chosen, marked, measure, style }: LineProps<Row>): ReactNode {
  return (
    <div
      role="row"
      id={id}
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={marked ?? chosen}
      data-marked={marked === true ? '' : undefined}
      data-active={active ? '' : undefined}
      data-chosen={chosen ? '' : undefined}
      className="grid-line"
      style={style}
    >
      {columns.map((column) => (
        <span role="gridcell" key={column.key} className={column.wide === true ? 'grid-wide' : undefined}>
          {column.cell(row)}
        </span>
      ))}
    </div>
  );
}
