import { expect, it } from 'vitest';
import { isNoticed } from '../../../shared/deadline/is-noticed.ts';
import type { Letter } from '../../../shared/letter/letter.ts';
import { inHours } from '../../helpers/a-complaint.ts';
import { aLetter } from '../../helpers/a-letter.ts';
import { irina } from '../../helpers/a-person.ts';

const term = { startedAt: inHours(0), dueAt: inHours(10) };
const holding = (at: number, as: Partial<Letter> = {}): Letter =>
  aLetter({ kind: 'holding', state: 'sent', sent: { by: irina.id, at: inHours(at), method: 'post', note: 'RR1' }, ...as });

it('counts a holding letter that went out within the first term, and nothing else', () => {
  const cases: readonly (readonly [Letter, boolean])[] = [
    [holding(5), true],
    [holding(10), true],
    [holding(11), false],
    [holding(-1), false],
    [holding(5, { kind: 'acknowledgement' }), false],
    [holding(5, { state: 'returned' }), false],
    [aLetter({ kind: 'holding' }), false],
  ];
  for (const [letter, noticed] of cases) expect(isNoticed({ letters: [letter] }, term)).toBe(noticed);
});
