type Path = readonly (string | number)[];

/** Ways to make a good input bad, or at least different: each takes the input, a place in it and something to put there. */
export const spoilers: Readonly<Record<string, (input: unknown, at: Path, junk: unknown) => unknown>> = {
  drop: (input, at) => changed(input, at, () => gone),
  replace: (input, at, junk) => changed(input, at, () => junk),
  nothing: (input, at) => changed(input, at, () => null),
  list: (input, at) => changed(input, at, (value) => [value]),
  text: (input, at) => changed(input, at, (value) => textOf(value)),
  extraKey: (input, at) => changed(input, at, (value) => (isObject(value) ? { ...value, surplus: 1 } : value)),
  protoKey: (input, at) => changed(input, at, (value) => (isObject(value) ? withProto(value) : value)),
  constructorKey: (input, at) =>
    changed(input, at, (value) => (isObject(value) ? { ...value, constructor: { prototype: { isAdmin: true } } } : value)),
  deep: (input, at) => changed(input, at, (value) => Array.from({ length: 40 }).reduce<unknown>((inner) => ({ a: inner }), value)),
  cyclic: (input, at) => changed(input, at, () => cycle()),
  control: (input, at) => changed(input, at, (value) => `${textOf(value)}\u0000\u0007\u001B[2J`),
  direction: (input, at) => changed(input, at, (value) => `\u202E${textOf(value)}\u2066`),
  surrogate: (input, at) => changed(input, at, (value) => `${textOf(value)}\uD83D`),
  huge: (input, at) => changed(input, at, () => 'x'.repeat(300_000)),
  long: (input, at) => changed(input, at, () => 'ก'.repeat(20_001)),
  many: (input, at) => changed(input, at, (value) => Array.from({ length: 501 }, () => value)),
  bigNumber: (input, at) => changed(input, at, () => 1e300),
  notANumber: (input, at) => changed(input, at, () => Number.NaN),
  date: (input, at) => changed(input, at, () => new Date(0)),
  bigint: (input, at) => changed(input, at, () => 10n),
  map: (input, at) => changed(input, at, () => new Map([['a', 1]])),
  bytes: (input, at) => changed(input, at, () => new Uint8Array(8)),
};

/** Every place in an input, the input itself first. */
export function placesIn(input: unknown, so: Path = []): Path[] {
  if (typeof input !== 'object' || input === null) return [so];
  return [so, ...Object.entries(input).flatMap(([key, value]) => placesIn(value, [...so, Array.isArray(input) ? Number(key) : key]))];
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : 'text');

const gone = Symbol('gone');

function changed(input: unknown, [first, ...rest]: Path, change: (value: unknown) => unknown): unknown {
  if (first === undefined) {
    const result = change(input);
    return result === gone ? undefined : result;
  }
  if (typeof input !== 'object' || input === null) return input;
  const parts = Object.entries(input).flatMap(([key, value]): [string, unknown][] => {
    if (key !== String(first)) return [[key, value]];
    const result = rest.length === 0 ? change(value) : changed(value, rest, change);
    return result === gone ? [] : [[key, result]];
  });
  return Array.isArray(input) ? parts.map(([, value]) => value) : Object.fromEntries(parts);
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

const withProto = (value: object): unknown =>
  Object.defineProperty({ ...value }, '__proto__', { value: { isAdmin: true }, enumerable: true, configurable: true, writable: true });

function cycle(): unknown {
  const self: { self?: unknown } = {};
  self.self = self;
  return self;
}
