import fc from 'fast-check';
import { aLetter, letterId, otherLetterId } from './a-letter.ts';
import { inHours } from './a-complaint.ts';
import { aLetterSheet } from './a-letter-sheet.ts';

const text = fc.constantFrom('', ' ', 'Warmer, please', 'ส่งแล้ว');
const letter = fc.constantFrom(letterId, otherLetterId);
const { kind, language, template, addressee, subject, body } = aLetter();
const at = fc.constantFrom(inHours(-1), inHours(1));
const step = <Step extends string>(name: Step) => fc.constant(name);

/** Random payloads of what is done with letters; two letters, so that they meet. */
export const letterArbitraries = {
  letter: fc.oneof(
    fc.record({
      step: step('write'),
      letter,
      kind: fc.constant(kind),
      language: fc.constant(language),
      template: fc.constant(template),
      addressee: fc.constant(addressee),
      subject: fc.constant(subject),
      body: fc.constant(body),
      reason: text,
      alternative: text,
      replaces: fc.option(letter),
    }),
    fc.record({ step: fc.constantFrom('review', 'drop'), letter }),
    fc.record({ step: step('result'), letter, text }),
    fc.record({ step: step('send'), letter, method: fc.constantFrom('byHand', 'post'), at, note: text }),
    fc.record({ step: step('comeBack'), letter, at, note: text }),
  ),
  signLetter: fc.oneof(
    fc.record({ step: step('sign'), letter, sheet: fc.constant(aLetterSheet('refusal', 'en')), hash: fc.constant('0'.repeat(64)) }),
    fc.record({ step: step('sendBack'), letter, remark: text }),
  ),
};
