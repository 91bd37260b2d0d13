import './grid.css';
import { Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import { useElementSize, useMergedRef } from '@mantine/hooks';
import { leastWidth, tracksOf } from './grid-column.ts';
import { clickedRow, hearGridKey } from './grid-keys.ts';
import { GridHeads, GridLine } from './grid-line.tsx';
import type { RowGridProps } from './row-grid.tsx';

interface Props<Row> extends Omit<RowGridProps<Row>, 'active' | 'onActive' | 'onSpace' | 'clickOpens'> {
  readonly index: number;
  readonly onIndex: (index: number) => void;
  /** More rows stand behind the last one; asked for when the end comes near. */
  readonly more: boolean;
  readonly onNearEnd: () => void;
  /** End was pressed: the very last row is wanted, however many pages away. */
  readonly onEnd: () => void;
  /** Rows that something is done with together: Space marks one, Shift and an arrow the rows on the way, Ctrl and a click too. */
  readonly marking?:
    | {
        readonly marked: ReadonlySet<string>;
        readonly onMark: (row: Row) => void;
        readonly onMarkAll: (rows: readonly Row[]) => void;
      }
    | undefined;
  /** More rows stand before the first one; asked for when it comes near. */
  readonly newer?: boolean;
  readonly onNearStart?: () => void;
  /** Home was pressed: the very first row is wanted. */
  readonly onHome?: () => void;
}

const lineHeight = 34;
const near = 40;

/** A list of any length: only the rows in sight exist, the keys walk all of them. It fills the height it is given. */
export function LongGrid<Row>({
  label,
  columns,
  rows,
  idOf,
  index,
  onIndex,
  onOpen,
  more,
  onNearEnd,
  onEnd,
  newer = false,
  onNearStart,
  onHome,
  empty,
  marking,
}: Props<Row>) {
  const own = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const size = useElementSize<HTMLDivElement>();
  const ref = useMergedRef(scroller, size.ref);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    scrollPaddingStart: lineHeight,
    overscan: 12,
  });
  const seen = virtual.getVirtualItems();
  const last = seen.at(-1)?.index ?? 0;
  const nearEnd = more && last + near > rows.length;
  useEffect(() => {
    if (nearEnd) onNearEnd();
  }, [nearEnd, rows.length, onNearEnd]);
  useKeptPlace(rows.map(idOf), (lines) => virtual.scrollBy(lines * lineHeight));
  // Rows that came or a row that was chosen from outside must be in sight.
  useEffect(() => virtual.scrollToIndex(index, { align: 'auto' }), [virtual, index]);
  const chosen = rows[index];
  const inSight = chosen !== undefined && seen.some((item) => item.index === index);
  return (
    <div
      ref={ref}
      data-folded={size.width > 0 && size.width < leastWidth(columns) ? '' : undefined}
      role="grid"
      className="grid"
      aria-label={label}
      aria-multiselectable={marking === undefined ? undefined : true}
      aria-rowcount={more || newer ? -1 : rows.length + 1}
      aria-activedescendant={inSight ? `${own}${idOf(chosen)}` : undefined}
      tabIndex={0}
      style={{ '--tracks': tracksOf(columns), flex: 1, minHeight: 120, overflow: 'auto' }}
      onScroll={({ currentTarget }) => {
        // Where the view is now: the rows drawn may still be those of before a jump.
        if (newer && (virtual.getVirtualItemForOffset(currentTarget.scrollTop)?.index ?? near) < near) onNearStart?.();
      }}
      onClick={(event) => {
        const row = rows[clickedRow(event) ?? -1];
        if (row === undefined) return;
        if (marking !== undefined && (event.ctrlKey || event.metaKey)) marking.onMark(row);
        else onOpen(row);
      }}
      onKeyDown={(event) =>
        hearGridKey(event, {
          count: rows.length,
          index,
          page: Math.max(Math.floor((scroller.current?.clientHeight ?? lineHeight) / lineHeight) - 2, 1),
          onMove: event.key === 'End' ? onEnd : event.key === 'Home' && onHome !== undefined ? onHome : onIndex,
          onOpen: () => chosen !== undefined && onOpen(chosen),
          onSpace: marking === undefined || chosen === undefined ? undefined : () => marking.onMark(chosen),
          onExtend: marking === undefined ? undefined : (to) => marking.onMarkAll(rows.slice(Math.min(index, to), Math.max(index, to) + 1)),
        })
      }
    >
      <div role="rowgroup" style={{ position: 'sticky', top: 0, zIndex: 1, background: 'var(--mantine-color-body)' }}>
        <GridHeads titles={columns} />
      </div>
      {rows.length === 0 ? (
        <Text size="sm" c="dimmed" p="xs" role="row">
          <span role="gridcell">{empty}</span>
        </Text>
      ) : null}
      <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {seen.map((item) => {
          const row = rows[item.index];
          return row === undefined ? null : (
            <GridLine
              key={item.key}
              id={`${own}${idOf(row)}`}
              row={row}
              index={item.index}
              columns={columns}
              active={item.index === index}
              chosen={item.index === index}
              marked={marking?.marked.has(idOf(row))}
              measure={virtual.measureElement}
              style={{ position: 'absolute', insetInline: 0, top: 0, transform: `translateY(${item.start}px)` }}
            />
          );
        })}
      </div>
    </div>
  );
}

/** Rows that come before the first one, the last staying the last, push the others down: what was in sight stays in sight. */
function useKeptPlace(ids: readonly string[], pushBy: (lines: number) => void): void {
  const known = useRef(ids);
  useLayoutEffect(() => {
    const [first] = known.current;
    const pushed = first === undefined || known.current.at(-1) !== ids.at(-1) ? 0 : ids.indexOf(first);
    known.current = ids;
    if (pushed > 0) pushBy(pushed);
  });
}
