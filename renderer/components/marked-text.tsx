import './marked-text.css';
import type { Mark } from '../../shared/knowledge/personal-mark.ts';

interface Props {
  readonly text: string;
  /** In order, none over another. */
  readonly marks: readonly Mark[];
}

/** A text in which what points at a person is marked: a full line under what is known, dots under what only looks like it. */
export function MarkedText({ text, marks }: Props) {
  const pieces = marks.flatMap((mark, at) => [
    { from: marks[at - 1]?.to ?? 0, to: mark.from, mark: undefined },
    { from: mark.from, to: mark.to, mark },
  ]);
  const rest = { from: marks.at(-1)?.to ?? 0, to: text.length, mark: undefined };
  return (
    <p className="said marked-text">
      {[...pieces, rest].map(({ from, to, mark }) =>
        mark === undefined ? (
          text.slice(from, to)
        ) : (
          <mark key={from} data-known={mark.known ? '' : undefined}>
            {text.slice(from, to)}
          </mark>
        ),
      )}
    </p>
  );
}
