import type { Complaint } from '../../shared/complaint/complaint.ts';
import { untriaged } from '../../shared/complaint/handling.ts';
import type { CaseLink } from '../../shared/complaint/link.ts';
import { instant, promiseId, workRecordId } from '../../shared/ids.ts';
import { aComplaint, aPromise, aStatement, inHours, now } from './a-complaint.ts';
import { irina, olga, pavel, somchai } from './a-person.ts';
import { otherId } from './lifecycle-payloads.ts';

const record = (last: string) => workRecordId.parse(`00000000-0000-7000-8000-00000000${last}`);

/** Another complaint of the same caller, promised an answer sooner. */
export const otherComplaint = aComplaint({
  id: otherId,
  number: 'BKK-2026-A-0043-K',
  state: 'inWork',
  promises: [aPromise({ id: promiseId.parse('00000000-0000-7000-8000-00000000b0c1'), dueAt: inHours(0.5) })],
});

/** The tie by which this complaint was joined into that one. */
export const aMergedLink: CaseLink = {
  id: record('a0b1'),
  kind: 'merged',
  other: aComplaint().id,
  number: aComplaint().number,
  by: pavel.id,
  at: now,
  state: 'open',
  endedAt: null,
  promise: null,
};

const heavy = { ...untriaged, complexity: 'analysis' as const };
const statements = [
  aStatement({ id: record('a0c1'), party: 'customer', person: null, state: 'given' }),
  aStatement({ id: record('a0c2'), party: 'receiver', person: irina.id, state: 'given' }),
];
/** Its id is that of no command: ids are never given twice. */
export const givenBefore = aPromise({ id: promiseId.parse('00000000-0000-7000-8000-00000000b0c2') });
const investigating = { state: 'investigating', triage: heavy, investigator: somchai.id, promises: [givenBefore], statements } as const;
const resolved = {
  state: 'resolved',
  resolvedAt: inHours(-2),
  verdict: 'yes',
  outcome: 'satisfied',
  measures: [{ at: inHours(-2), by: irina.id, text: 'Sent a new cup' }],
} as const;
const scored = [
  {
    id: record('a0c3'),
    by: olga.id,
    at: inHours(-1),
    method: 'phone' as const,
    result: 'scored' as const,
    score: 1,
    solved: 'no' as const,
    comment: 'Broken again',
    mood: null,
    enough: true,
  },
];

const turnedDown = {
  judgement: 'unjustified',
  reasonCode: 'misuse',
  reason: '',
  faultSide: 'customer',
  controllable: false,
  causeType: 'customer',
  rootCause: '',
  whys: [],
  warrantyChecked: true,
  by: somchai.id,
  at: inHours(-1),
} as const;

/** Where stories about what happens after the call begin. */
export const lifecycleBeginnings: readonly Complaint[] = [
  aComplaint({ state: 'decisionPending', finding: { ...turnedDown, whys: [] }, promises: [givenBefore] }),
  aComplaint({ state: 'inWork', facts: { ...aComplaint().facts, justified: 'no' }, promises: [givenBefore] }),
  aComplaint({ ...investigating, statements: [...statements], promises: [givenBefore] }),
  aComplaint({ ...investigating, statements: [...statements], promises: [givenBefore], state: 'inWork' }),
  aComplaint({ ...investigating, statements: [...statements], promises: [givenBefore], state: 'decisionPending' }),
  aComplaint({ ...resolved, measures: [...resolved.measures] }),
  aComplaint({ ...resolved, measures: [...resolved.measures], checks: scored }),
  aComplaint({ ...resolved, measures: [...resolved.measures], checks: scored, triage: { ...heavy, severity: 4 } }),
  aComplaint({ ...resolved, measures: [...resolved.measures], checks: [] }),
  aComplaint({
    ...resolved,
    measures: [...resolved.measures],
    checks: scored,
    verdict: 'no',
    state: 'closed',
    closedAt: instant.parse(now - 29 * 86_400_000),
    closing: { correctiveAction: false, note: '', by: olga.id, at: inHours(-1) },
  }),
];
