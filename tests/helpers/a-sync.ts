import type { SyncState, SyncView, Told } from '../../shared/contract/sync.ts';
import { instant } from '../../shared/ids.ts';
import { aShownComplaint, friday, irina } from './window-things.ts';

const minuteMs = 60_000;

/** Every way a desk can stand to head office. */
export const syncStates = {
  alone: { kind: 'alone' },
  joining: { kind: 'joining', step: 'sending', done: 4_500, total: 10_000, leftMs: 2 * minuteMs },
  inStep: { kind: 'inStep', at: friday('10:41') },
  behind: { kind: 'behind', waiting: 3, toFetch: 0 },
  fetching: { kind: 'behind', waiting: 0, toFetch: 12 },
  offline: { kind: 'offline', since: friday('09:12'), retryAt: friday('10:42'), waiting: 6 },
  forked: { kind: 'stopped', why: 'forked', waiting: 6 },
  broken: { kind: 'stopped', why: 'broken', waiting: 6 },
  revoked: { kind: 'stopped', why: 'revoked', waiting: 6 },
  unknown: { kind: 'stopped', why: 'unknown', waiting: 6 },
  tooOld: { kind: 'stopped', why: 'tooOld', waiting: 6 },
  tooNew: { kind: 'stopped', why: 'tooNew', waiting: 6 },
} as const satisfies Readonly<Record<string, SyncState>>;

/** The desk at head office's Bangkok branch, in that state. */
export const aSyncView = (state: SyncState, given: Partial<NonNullable<SyncView['headOffice']>> = {}): SyncView => ({
  state,
  headOffice:
    state.kind === 'alone'
      ? null
      : {
          address: 'https://heard.example.org',
          branchName: 'Bangkok',
          no: 4,
          deskCode: 'D4',
          joinedAt: friday('08:00'),
          heardAt: friday('10:41'),
          rightsUntil: instant.parse(Date.now() + 10 * 24 * 60 * minuteMs),
          clockAhead: 0,
          ...given,
        },
});

/** A remedy Irina gave at her desk while the case was settled at another. */
export const aTold = (given: Partial<Told> = {}): Told => {
  const { id, number, facts } = aShownComplaint();
  return {
    id: '41',
    at: friday('14:30'),
    by: irina.id,
    act: 'complaint.measure',
    complaint: id,
    number,
    title: facts.title ?? '',
    what: 'refused',
    refusal: { code: 'notOpen' },
    sentence: 'This complaint is settled. Reopen it first.',
    over: [],
    wanted: { kind: 'measure', payload: { text: 'Called the courier: it is on its way.' } },
    doneAt: null,
    ...given,
  };
};
