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
  /** Takes a line of its own where columns do not fit. */
  readonly wide?: boolean;
}

const rem = 16;
const gap = 12;
const edges = 22;

/** The narrowest list, in px, in which all columns stand side by side: the least width of each track, the gaps and the edges. */
export function leastWidth<Row>(columns: readonly GridColumn<Row>[]): number {
  const tracks = columns.map((column) => Number(/[\d.]+(?=rem)/u.exec(column.track)?.[0] ?? 0) * rem);
  return tracks.reduce((sum, track) => sum + track, 0) + gap * (columns.length - 1) + edges;
}

/** The tracks of all columns, for `grid-template-columns`. */
export const tracksOf = <Row>(columns: readonly GridColumn<Row>[]): string => columns.map((column) => column.track).join(' ');
