import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandPayloads } from '../../../shared/complaint/commands.ts';
import { complaint as complaintSchema, type Complaint } from '../../../shared/complaint/complaint.ts';
import { irina } from '../../helpers/a-person.ts';
import { step, telling } from '../../helpers/random-stories.ts';

const states = (complaint: Complaint | undefined) => complaint?.promises.map((one) => [one.id, one.state]) ?? [];

describe('whatever people do, in whatever order', () => {
  it('never leaves two promises or two hand-overs open', () => {
    telling((_before, { complaint }) => {
      expect(complaint?.promises.filter((one) => one.state === 'open').length ?? 0).toBeLessThanOrEqual(1);
      expect(complaint?.escalations.filter((one) => one.answeredAt === null).length ?? 0).toBeLessThanOrEqual(1);
    }, 400);
  });

  it('leaves nothing open on a resolved complaint, and a resolved one has a verdict, an outcome and a measure', () => {
    telling((_before, { complaint }) => {
      if (complaint?.state !== 'resolved') return;
      const { promises, escalations, verdict: judged, outcome, measures, resolvedAt } = complaint;
      expect([promises.some((one) => one.state === 'open'), escalations.some((one) => one.toldAt === null)]).toEqual([false, false]);
      expect([judged === null, outcome === null, resolvedAt === null, measures.length > 0]).toEqual([false, false, false, true]);
    }, 400);
  });

  it('raises the revision by one with every change, and writes a line for it', () => {
    telling((before, after, { decision }) => {
      const changed = decision.ok && decision.value.entries.length > 0;
      expect(after.complaint?.revision ?? 0).toBe((before.complaint?.revision ?? 0) + (changed ? 1 : 0));
      expect(changed || after.complaint === before.complaint).toBe(true);
    }, 400);
  });

  it('loses no measure, remedy, promise or hand-over, and reopens no closed promise', () => {
    telling(({ complaint: before }, { complaint: after }, { command }) => {
      for (const list of ['measures', 'remedies'] as const)
        expect(after?.[list].slice(0, before?.[list].length) ?? []).toEqual(before?.[list] ?? []);
      for (const list of ['promises', 'escalations', 'statements', 'tasks', 'offers', 'checks', 'letters', 'links'] as const)
        expect(after?.[list].slice(0, before?.[list].length).map((one) => one.id) ?? []).toEqual(before?.[list].map((one) => one.id) ?? []);
      if (command.kind === 'restore' || command.kind === 'part') return; // they put back what stood there before
      const closed = states(before).filter(([, state]) => state !== 'open');
      expect(states(after)).toEqual(expect.arrayContaining(closed));
    }, 400);
  });

  it('keeps a complaint that its own schema reads back, with a number that never changes', () => {
    telling(({ complaint: before }, { complaint: after }) => {
      expect(after === undefined || complaintSchema.safeParse(JSON.parse(JSON.stringify(after))).success).toBe(true);
      expect(before === undefined || before.number === after?.number).toBe(true);
    }, 200);
  });

  it('grants an operator nothing above the operator’s limit', () => {
    telling((_before, { complaint }) => {
      const own = complaint?.remedies.filter((one) => one.grantedBy === irina.id && !one.underWarranty) ?? [];
      expect(own.reduce((sum, one) => sum + one.amount, 0)).toBeLessThanOrEqual(50_000);
    }, 400);
  });

  it('calls no promise kept after it was due, and none moved', () => {
    telling((_before, { complaint }) => {
      const late = complaint?.promises.filter((one) => one.closedAt !== null && one.closedAt > one.dueAt) ?? [];
      expect(late.some((one) => one.state === 'kept' || one.state === 'renegotiated')).toBe(false);
    }, 400);
  });

  it('hears the commands the door would let through', () => {
    const sample = fc
      .sample(step, 1_500)
      .map(({ command }) => ({ kind: command.kind, ok: commandPayloads[command.kind].safeParse(command.payload).success }));
    expect(new Set(sample.filter((one) => one.ok).map((one) => one.kind)).size).toBe(Object.keys(commandPayloads).length);
  });
});
