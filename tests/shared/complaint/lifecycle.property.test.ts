import { describe, expect, it } from 'vitest';
import { may } from '../../../shared/access.ts';
import { type Complaint, openEscalation, openPromise, untoldAnswer } from '../../../shared/complaint/complaint.ts';
import { solverOf } from '../../../shared/complaint/solver.ts';
import { subjectsOf } from '../../../shared/complaint/subjects.ts';
import { type Step, transitions } from '../../../shared/complaint/transitions.ts';
import { rankOf } from '../../../shared/remedy/authority.ts';
import { isAsked } from '../../../shared/satisfaction/is-asked.ts';
import { telling } from '../../helpers/random-stories.ts';

/** Steps by which the customer who is waited for has answered: it stands where it stood before. */
const fromWaiting: ReadonlySet<Step> = new Set<Step>(['settle', 'carryOut']);

/** Where an arrow of the table leads from here. */
const targets = ({ state, waiting, cancelled }: Complaint) =>
  transitions
    .filter((row) => row.from.includes(state) || (fromWaiting.has(row.step) && row.from.includes(waiting?.before ?? state)))
    .map((row) => (row.to === 'before' ? (cancelled?.before ?? waiting?.before) : row.to));

const isDoneWith = (complaint: Complaint) => complaint.state === 'closed' || complaint.state === 'cancelled';

describe('the states of a complaint, whatever people do (product.md 3.3)', () => {
  it('follow one another only along the arrows of the table', () => {
    const walked = new Set<string>();
    telling(({ complaint: before }, { complaint: after }, { command }) => {
      if (before === undefined || after === undefined || before.state === after.state) return;
      walked.add(`${before.state} → ${after.state}`);
      // The customer who is reached answers what was waited for, whoever writes that down.
      const reached = before.state === 'waitingCustomer' && command.kind === 'contact' && after.state === before.waiting?.before;
      expect(reached || targets(before).includes(after.state), `${command.kind}: ${before.state} → ${after.state}`).toBe(true);
    }, 600);
    expect(walked.size).toBeGreaterThan(12);
  });

  it('never let someone it is about look after it, investigate it or decide it (E10)', () => {
    telling((_before, { complaint }) => {
      if (complaint === undefined) return;
      const busy = [complaint.owner, complaint.investigator, openEscalation(complaint)?.to];
      expect(subjectsOf(complaint).filter((id) => busy.includes(id))).toEqual([]);
    }, 600);
  });

  it('are closed only when the customer was asked, nothing is owed, the cause is named and four eyes saw what is heavy', () => {
    telling(({ complaint: before }, { complaint }, { command, who }) => {
      if (complaint === undefined || before?.state === 'closed' || complaint.state !== 'closed') return;
      expect(command.kind).toBe('close');
      expect([isAsked(complaint, 'Asia/Bangkok'), openPromise(complaint), complaint.closing === null]).toEqual([true, undefined, false]);
      expect(complaint.verdict === 'no' || complaint.finding?.causeType !== undefined).toBe(true);
      const heavy = complaint.triage.severity >= 3 || complaint.triage.weight === 'substantial';
      expect(heavy && solverOf(complaint) === who.id).toBe(false);
    }, 600);
  });

  it('leave nothing open on what is closed or cancelled', () => {
    telling((_before, { complaint }) => {
      if (complaint === undefined || !isDoneWith(complaint)) return;
      expect([openPromise(complaint), openEscalation(complaint)]).toEqual([undefined, undefined]);
      expect(complaint.state === 'cancelled').toBe(complaint.cancelled !== null);
    }, 600);
  });

  it('wait for the customer exactly while it says for what and until when', () => {
    telling((_before, { complaint }) => {
      if (complaint === undefined || complaint.state === 'cancelled') return;
      expect(complaint.waiting !== null).toBe(complaint.state === 'waitingCustomer');
    }, 400);
  });

  it('change by the hand of those alone whom the table allows', () => {
    telling(({ complaint: before }, { complaint: after }, { who }) => {
      if (before === undefined || after === undefined || before.state === after.state) return;
      const rows = transitions.filter((row) => row.to === 'before' || row.to === after.state);
      expect(rows.some((row) => may(who.roles, row.needs))).toBe(true);
    }, 400);
  });

  it('let nobody it is about decide it, close it, put it away, approve for it or rate it (E10)', () => {
    let tried = 0;
    telling(({ complaint: before }, { complaint: after }, { who, command }) => {
      if (before === undefined || after === undefined || !subjectsOf(before).includes(who.id)) return;
      tried += 1;
      const decided = new Set(['decisionPending', 'remedyInProgress', 'resolved', 'closed', 'cancelled']);
      // The customer who is reached answers what was waited for: it stands where it stood.
      const answered = before.state === 'waitingCustomer' && after.state === before.waiting?.before;
      const moved = before.state !== after.state && !answered && decided.has(after.state);
      expect([command.kind, moved]).toEqual([command.kind, false]);
      expect(after.checks.filter(({ by }) => by === who.id)).toEqual(before.checks.filter(({ by }) => by === who.id));
      expect(after.triage).toBe(before.triage);
      const said = ({ offers }: Complaint) => offers.filter(({ approval }) => approval?.decidedBy === who.id).length;
      expect(said(after)).toBe(said(before));
    }, 800);
    expect(tried).toBeGreaterThan(15);
  });

  it('keep what makes a complaint heavy, its flags and whom it is about, unless a manager takes it off (product.md 3.4)', () => {
    let less = 0;
    telling(({ complaint: before }, { complaint: after }, { who, command }) => {
      if (before === undefined || after === undefined) return;
      const [was, is] = [before.triage, after.triage];
      const kept = [...was.flags, ...was.subjects].every((one) => [...is.flags, ...is.subjects].includes(one));
      if (kept && is.severity >= was.severity && (was.weight === 'minor' || is.weight === 'substantial')) return;
      less += 1;
      expect([command.kind, rankOf(who.roles) >= rankOf(['manager'])]).toEqual(['weigh', true]);
    }, 2_000);
    expect(less).toBeGreaterThan(5);
  });

  it('are never rated by whoever solved it, and a score that was given stays', () => {
    let rated = 0;
    telling(({ complaint: before }, { complaint: after }) => {
      if (before === undefined || after === undefined) return;
      expect(after.checks.slice(0, before.checks.length)).toEqual(before.checks);
      for (const check of after.checks.slice(before.checks.length)) {
        rated += 1;
        expect(check.by).not.toBe(solverOf(before));
      }
    }, 800);
    expect(rated).toBeGreaterThan(0);
  });

  it('never end with a no that has no reason or leaves nobody a way out (R116)', () => {
    let refused = 0;
    telling(({ complaint: before }, { complaint: after }, { command }) => {
      if (before === undefined || after?.state !== 'resolved' || before.state === 'resolved' || before.state === 'cancelled') return;
      if (after.verdict !== 'no' && after.outcome !== 'refusedWithAlternative') return;
      refused += 1;
      const { facts, finding, remedies } = after;
      const [reason = '', wayOut = ''] = [facts.reason, facts.altText];
      expect(reason.trim() !== '' || (finding !== null && (finding.reasonCode !== null || finding.reason.trim() !== ''))).toBe(true);
      expect(wayOut.trim() !== '' || remedies.some(({ at }) => at >= (before.reopenedAt ?? 0))).toBe(true);
      // The cartridge's box promises another one: somebody has read that since the complaint was last reopened (R57).
      const said = 'warrantyChecked' in command.payload && command.payload.warrantyChecked === true;
      const found = finding?.warrantyChecked === true && finding.at >= (before.reopenedAt ?? 0);
      expect(said || found || untoldAnswer(before) !== undefined).toBe(true);
    }, 1_500);
    expect(refused).toBeGreaterThan(5);
  });

  it('delete nothing: what was known, found and said before a step is known after it', () => {
    telling(({ complaint: before }, { complaint: after }, { command }) => {
      if (before === undefined || after === undefined || command.kind === 'correct') return;
      const known = Object.entries(before.facts).filter(([, value]) => value !== undefined);
      expect(Object.keys(after.facts)).toEqual(expect.arrayContaining(known.map(([key]) => key)));
      expect([after.number, after.caller, after.receiver, after.call]).toEqual([
        before.number,
        before.caller,
        before.receiver,
        before.call,
      ]);
      expect(before.finding !== null && after.finding === null).toBe(false);
      expect(before.verdict !== null && after.verdict === null).toBe(false);
    }, 600);
  });
});
