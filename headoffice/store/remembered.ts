/** What was asked once is not asked again; what is known already is not asked at all. */
export interface Remembered<Value> {
  readonly ask: (name: string) => Promise<Value>;
  readonly know: (name: string, value: Value) => void;
  readonly isKnown: (name: string) => boolean;
}

export function remembered<Value>(askFor: (name: string) => Promise<Value>): Remembered<Value> {
  const known = new Map<string, Promise<Value>>();
  return {
    ask: async (name) => {
      const before = known.get(name);
      if (before !== undefined) return before;
      const asked = askFor(name);
      known.set(name, asked);
      return asked;
    },
    know: (name, value) => void known.set(name, Promise.resolve(value)),
    isKnown: (name) => known.has(name),
  };
}
