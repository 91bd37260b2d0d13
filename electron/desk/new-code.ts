import { randomInt } from 'node:crypto';

/** No 0 and O, 1 and I and L, 2 and Z, 5 and S, 8 and B, U and V: a code is said over the telephone. */
const letters = '34679ACDEFGHJKMNPQRTWXY';

/** Six characters that are hard to mishear and mistake, for a caller without a name. */
export const newCode = (): string => Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('');
