import type { ReactNode } from 'react';

declare module 'react' {
  // The typed way to a custom property in `style`.
  interface CSSProperties {
    '--tracks'?: string;
  }
}

/** One column of a list of rows. */
export interface GridColumn<Row> {
  readonly key: string;
  readonly title: string;
  /** A CSS grid track: `8rem`, `minmax(10rem, 2fr)`. */
  readonly track: string;
  readonly cell: (row: Row) => ReactNode;
  /** `wide` takes a line of its own where columns do not fit; `short` is cut with an ellipsis instead of wrapping. */
  readonly room?: 'wide' | 'short';
}

/** The tracks of all columns, for `grid-template-columns`. */
export const tracksOf = <Row>(columns: readonly GridColumn<Row>[]): string => columns.map((column) => column.track).join(' ');
