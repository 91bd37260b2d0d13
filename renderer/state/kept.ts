import { create } from 'zustand';
import { useDesk } from './desk-state.ts';

export interface Kept<Value> {
  readonly value: Value;
  readonly put: (next: Value) => void;
  /** Puts parts into what stands by then, not into what stood when the form was drawn: nothing typed meanwhile is lost. */
  readonly change: (part: Partial<Value>) => void;
  readonly drop: () => void;
}

/**
 * A store for what is being typed into forms of one kind, by the thing it is about: leaving the form loses nothing (ux.md 0.5).
 * The end of the shift empties it, so that the next person finds no words of the last one.
 */
export function keptForms<Value>(): (key: string, first: Value) => Kept<Value> {
  const useAll = create<Readonly<Record<string, Value>>>(() => ({}));
  useDesk.subscribe(({ desk }) => {
    if (desk !== undefined && desk.session === null) useAll.setState({}, true);
  });
  return (key, first) => ({
    value: useAll((all) => all[key]) ?? first,
    put: (next) => useAll.setState({ [key]: next }),
    change: (part) => useAll.setState((all) => ({ [key]: { ...(all[key] ?? first), ...part } })),
    drop: () => useAll.setState((all) => Object.fromEntries(Object.entries(all).filter(([other]) => other !== key)), true),
  });
}
