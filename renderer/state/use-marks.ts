import { useState } from 'react';

/** As many as one request decides. */
const most = 500;

interface Marks<Id extends string> {
  readonly marked: ReadonlySet<Id>;
  readonly toggle: (id: Id) => void;
  readonly add: (ids: readonly Id[]) => void;
  readonly clear: () => void;
}

/** The rows of a list that something is done with together; a row that is no longer shown is not marked either. */
export function useMarks<Id extends string>(shown: readonly Id[]): Marks<Id> {
  const [kept, setKept] = useState<ReadonlySet<Id>>(new Set());
  const add = (ids: readonly Id[]) => setKept((before) => new Set([...before, ...ids].slice(0, most)));
  return {
    marked: new Set(shown.filter((id) => kept.has(id))),
    toggle: (id) => (kept.has(id) ? setKept(new Set([...kept].filter((one) => one !== id))) : add([id])),
    add,
    clear: () => setKept(new Set()),
  };
}
