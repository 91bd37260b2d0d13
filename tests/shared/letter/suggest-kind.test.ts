import { expect, it } from 'vitest';
import type { Finding } from '../../../shared/complaint/handling.ts';
import { suggestKind } from '../../../shared/letter/suggest-kind.ts';
import { aComplaint } from '../../helpers/a-complaint.ts';
import { aLetter } from '../../helpers/a-letter.ts';

const settled = { state: 'resolved', outcome: 'satisfied', verdict: 'yes' } as const;
const finding: Finding = {
  judgement: 'justified',
  reasonCode: null,
  reason: 'The lid was pressed on',
  faultSide: 'employee',
  controllable: true,
  causeType: 'workflow',
  rootCause: '',
  whys: [],
  warrantyChecked: true,
  by: aComplaint().owner,
  at: aComplaint().receivedAt,
};

it('acknowledges first, and says then that it takes longer', () => {
  expect(suggestKind(aComplaint())).toBe('acknowledgement');
  expect(suggestKind(aComplaint({ letters: [aLetter({ kind: 'acknowledgement' })] }))).toBe('holding');
});

it('puts what was agreed in writing where it was settled with nobody investigating (DISP 1.5)', () => {
  expect(suggestKind(aComplaint(settled))).toBe('summaryResolution');
  expect(suggestKind(aComplaint({ ...settled, finding }))).toBe('decision');
});

it('tells the decision while it is not settled yet, and a refusal as one', () => {
  expect(suggestKind(aComplaint({ state: 'inWork', verdict: 'yes' }))).toBe('decision');
  expect(suggestKind(aComplaint({ ...settled, outcome: 'refusedWithAlternative' }))).toBe('refusal');
});
