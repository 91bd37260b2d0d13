import fc from 'fast-check';
import { workRecordId } from '../../shared/ids.ts';
import { checkMethod, checkResult } from '../../shared/satisfaction/check.ts';

const check = fc.integer({ min: 1, max: 4 }).map((count) => workRecordId.parse(`00000000-0000-7000-8000-00000000a0d${count}`));
const method = fc.constantFrom(...checkMethod.options);
const mood = fc.constantFrom(null, 'calm', 'aggressive');
const comment = fc.constantFrom('', ' ', 'Broken again');

/** Random checks: whole answers and tries in vain, and as often anything else; few ids meet, so that the same check comes twice. */
export const checkArbitrary: fc.Arbitrary<unknown> = fc.oneof(
  fc.record({
    check,
    method,
    result: fc.constant('scored'),
    score: fc.integer({ min: 1, max: 5 }),
    solved: fc.constantFrom('yes', 'partly', 'no'),
    comment: fc.constant('Broken again'),
    mood,
  }),
  fc.record({
    check,
    method,
    result: fc.constant('noAnswer'),
    score: fc.constant(null),
    solved: fc.constant(null),
    comment,
    mood: fc.constant(null),
  }),
  fc.record({
    check,
    method,
    result: fc.constantFrom(...checkResult.options),
    score: fc.constantFrom(null, 1, 2, 3, 5),
    solved: fc.constantFrom(null, 'yes', 'partly', 'no'),
    comment,
    mood,
  }),
);
