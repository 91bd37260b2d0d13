import fc from 'fast-check';
import { workRecordId } from '../../shared/ids.ts';
import { checkMethod, checkResult } from '../../shared/satisfaction/check.ts';

/** Random checks, right and wrong ones: few ids meet, scores without words and words without scores. */
export const checkArbitrary: fc.Arbitrary<unknown> = fc.record({
  check: fc.integer({ min: 1, max: 4 }).map((count) => workRecordId.parse(`00000000-0000-7000-8000-00000000a0d${count}`)),
  method: fc.constantFrom(...checkMethod.options),
  result: fc.constantFrom(...checkResult.options),
  score: fc.constantFrom(null, 1, 2, 3, 5),
  solved: fc.constantFrom(null, 'yes', 'partly', 'no'),
  comment: fc.constantFrom('', ' ', 'Broken again'),
  mood: fc.constantFrom(null, 'calm', 'aggressive'),
});
