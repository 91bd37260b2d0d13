import { beforeEach, describe, expect, it } from 'vitest';
import { carryOut } from '../../../../electron/services/carry-out.ts';
import { incentivesHandlers } from '../../../../electron/services/handlers/incentives.ts';
import { knowledgeHandlers } from '../../../../electron/services/handlers/knowledge.ts';
import { readAudit } from '../../../../electron/store/audit.ts';
import { saveSettings } from '../../../../electron/store/settings.ts';
import type { Command } from '../../../../shared/complaint/commands.ts';
import type { Complaint } from '../../../../shared/complaint/complaint.ts';
import type { Settings } from '../../../../shared/contract/catalogue.ts';
import { articleId, type ComplaintId, escalationId, incentiveId, instant, promiseId } from '../../../../shared/ids.ts';
import { inHours } from '../../../helpers/a-complaint.ts';
import { aCard, aComplaintDesk, aRegistered } from '../../../helpers/a-complaint-desk.ts';
import { irina, olga, pavel, somchai, vera } from '../../../helpers/a-person.ts';
import type { SeededDesk } from '../../../helpers/a-seeded-desk.ts';
import { articleWords } from '../../../helpers/an-article.ts';
import { granted, refusalOf } from '../../../helpers/granted.ts';

let desk: SeededDesk;

beforeEach(async () => {
  desk = await aComplaintDesk();
});

const ever = { from: instant.parse(0), to: instant.parse(8.64e15) };
const ledger = async () => granted(await incentivesHandlers['incentive.list'](desk, ever)).rows;
const lines = async () =>
  (await ledger()).map(({ event, person, amount, state, why }) => ({ event, person, amount, state, why })).toReversed();
const set = (changes: Partial<Settings>) => desk.db.transaction().execute((tx) => saveSettings(tx, changes));

const solving = (complaint: ComplaintId): Command => ({
  kind: 'solve',
  complaint,
  payload: {
    verdict: 'yes',
    remedy: { type: 'exchange', text: 'a new cup', amount: 0 },
    reply: 'accepted',
    measure: 'Sent a new cup',
    warrantyChecked: true,
  },
});
const soon = () => ({ promise: promiseId.parse(desk.newId()), what: 'callback', text: '', dueAt: inHours(2), channel: 'phone' }) as const;
const reopening = (complaint: ComplaintId): Command => ({
  kind: 'reopen',
  complaint,
  payload: { reason: 'It broke again', promise: soon() },
});
const cancelling = (complaint: ComplaintId): Command => ({
  kind: 'cancel',
  complaint,
  payload: { reason: 'notAComplaint', text: 'a question' },
});
const handing = (complaint: ComplaintId): Command => ({
  kind: 'handOver',
  complaint,
  payload: {
    escalation: escalationId.parse(desk.newId()),
    promise: promiseId.parse(desk.newId()),
    to: pavel.id,
    reason: 'wantsManager',
    text: 'wants a manager',
    answerBy: inHours(3),
  },
});

async function advise({ id, escalations }: Complaint): Promise<void> {
  const escalation = escalations.at(-1)?.id ?? escalationId.parse(desk.newId());
  const payload = { escalation, answer: 'advice', text: 'send a cup', tellBy: inHours(2) } as const;
  granted(await carryOut(desk.as(pavel), { kind: 'answer', complaint: id, payload }));
}

async function solved(by = desk): Promise<Complaint> {
  const { id } = await aRegistered(by);
  return granted(await carryOut(by, solving(id)));
}

const approve = async (by = desk.as(vera)) => {
  const entries = (await ledger()).filter(({ state }) => state === 'proposed').map(({ id }) => id);
  return granted(await incentivesHandlers['incentive.approve'](by, { entries }));
};
const solvedReward = { event: 'resolvedBySelf', person: irina.id, amount: 10_000, why: null };

describe('what is earned', () => {
  it('is 100 for whoever solved it alone and said what was done', async () => {
    const complaint = await solved();
    expect(await lines()).toEqual([{ ...solvedReward, state: 'proposed' }]);
    expect((await ledger())[0]).toMatchObject({ about: complaint.number, proposedBy: null, at: desk.now() });
  });

  it('is 50 for passing it on, once for a complaint, and then nobody solved it alone', async () => {
    const { id } = await aRegistered(desk);
    const asked = granted(await carryOut(desk, handing(id)));
    expect(await lines()).toEqual([{ event: 'passedOn', person: irina.id, amount: 5_000, state: 'proposed', why: null }]);
    await advise(asked);
    await advise(granted(await carryOut(desk, handing(id))));
    granted(await carryOut(desk, solving(id)));
    expect(await lines()).toHaveLength(1);
  });

  it('is 50 for a memo of what was heard', async () => {
    await aRegistered(desk, aCard(undefined, { channel: 'memo' }));
    expect(await lines()).toMatchObject([{ event: 'passedOn', amount: 5_000 }]);
  });

  it('is nothing for who proposes and approves', async () => {
    await solved(desk.as(pavel));
    await solved(desk.as(vera));
    expect(await lines()).toEqual([]);
  });

  it('is what the company set for an article that somebody else approved', async () => {
    await set({ incentiveArticle: 2_000 });
    const article = articleId.parse(desk.newId());
    const text = articleWords({});
    const { revision } = granted(await knowledgeHandlers['knowledge.write'](desk, { article, source: null, seen: 0, text }));
    granted(await knowledgeHandlers['knowledge.approve'](desk.as(pavel), { article, seen: revision }));
    expect(await lines()).toMatchObject([{ event: 'articleApproved', person: irina.id, amount: 2_000 }]);
    expect((await ledger())[0]?.about).toBe(text.title);
  });

  it('is nothing while rewards are off or worth nothing', async () => {
    await set({ incentivesOn: false });
    await solved();
    await set({ incentivesOn: true, incentiveResolved: 0 });
    await solved();
    expect(await lines()).toEqual([]);
  });

  it('is written down and not paid beyond the day’s cap, and counts again the next day', async () => {
    await set({ incentivePerDay: 2 });
    for (let count = 0; count < 3; count += 1) await solved();
    expect((await lines()).map(({ state, why }) => why ?? state)).toEqual(['proposed', 'proposed', 'overCap']);
    await solved(desk.as(somchai));
    desk.pass(24 * 60 * 60_000);
    await solved();
    expect((await lines()).map(({ state, why }) => why ?? state)).toEqual(['proposed', 'proposed', 'overCap', 'proposed', 'proposed']);
  });
});

describe('a complaint that comes back', () => {
  it('loses what still waits, and earns it when it is solved again', async () => {
    const { id } = await solved();
    granted(await carryOut(desk, reopening(id)));
    expect(await lines()).toEqual([{ ...solvedReward, state: 'rejected', why: 'reopened' }]);
    granted(await carryOut(desk, solving(id)));
    expect((await lines()).map(({ state }) => state)).toEqual(['rejected', 'proposed']);
  });

  it('keeps what the director approved and earns nothing twice', async () => {
    const { id } = await solved();
    await approve();
    granted(await carryOut(desk, reopening(id)));
    granted(await carryOut(desk, solving(id)));
    expect(await lines()).toEqual([{ ...solvedReward, state: 'approved' }]);
  });

  it('is a penalty only where penalties are on', async () => {
    await set({ incentivePenalties: true });
    const { id } = await solved();
    await approve();
    granted(await carryOut(desk, reopening(id)));
    expect((await lines()).at(-1)).toEqual({ event: 'takenBack', person: irina.id, amount: -10_000, state: 'proposed', why: null });
  });

  it('loses everything as none of its own, until it is put back', async () => {
    const { id } = await aRegistered(desk);
    granted(await carryOut(desk, handing(id)));
    granted(await carryOut(desk.as(pavel), cancelling(id)));
    expect((await lines()).map(({ why }) => why)).toEqual(['cancelled']);
    granted(await carryOut(desk.as(pavel), { kind: 'restore', complaint: id, payload: { text: 'it was one' } }));
    expect((await lines()).map(({ state, why }) => [state, why])).toEqual([['proposed', null]]);
  });
});

const byHand = (as: object = {}) => ({
  entry: incentiveId.parse(desk.newId()),
  person: irina.id,
  amount: 20_000,
  note: 'stayed late',
  complaint: null,
  ...as,
});

describe('the manager proposes and the director decides', () => {
  it('by hand, for those who may earn', async () => {
    granted(await incentivesHandlers['incentive.propose'](desk.as(pavel), byHand()));
    expect(await ledger()).toMatchObject([{ event: 'byHand', note: 'stayed late', proposedBy: pavel.id, state: 'proposed' }]);
    expect(refusalOf(await incentivesHandlers['incentive.propose'](desk.as(pavel), byHand({ person: vera.id })))).toBe('cannotEarn');
    expect(refusalOf(await incentivesHandlers['incentive.propose'](desk.as(pavel), byHand({ amount: 0 })))).toBe('badInput');
    expect(refusalOf(await incentivesHandlers['incentive.propose'](desk.as(pavel), byHand({ amount: -1 })))).toBe('penaltiesOff');
  });

  it('never a penalty that was proposed while they were on', async () => {
    await set({ incentivePenalties: true });
    granted(await incentivesHandlers['incentive.propose'](desk.as(pavel), byHand({ amount: -100 })));
    await set({ incentivePenalties: false });
    expect(await approve()).toMatchObject([{ refusal: { code: 'penaltiesOff' } }]);
  });

  it('with two people on every amount', async () => {
    const both = { ...vera, roles: [...vera.roles, 'manager' as const] };
    granted(await incentivesHandlers['incentive.propose'](desk.as(both), byHand()));
    expect(await approve(desk.as(both))).toMatchObject([{ refusal: { code: 'ownProposal' } }]);
  });

  it('many at once, each by itself, each once', async () => {
    await solved();
    await solved(desk.as(olga));
    const gone = incentiveId.parse(desk.newId());
    const entries = [...(await ledger()).map(({ id }) => id), gone];
    const outcomes = granted(await incentivesHandlers['incentive.approve'](desk.as(vera), { entries }));
    expect(outcomes.map(({ refusal }) => refusal?.code ?? null)).toEqual([null, null, 'noSuchReward']);
    expect(granted(await incentivesHandlers['incentive.approve'](desk.as(vera), { entries })).map(({ refusal }) => refusal?.code)).toEqual([
      'entryDecided',
      'entryDecided',
      'noSuchReward',
    ]);
    const acts = (await readAudit(desk.db, { limit: 50 })).filter(({ act }) => act === 'incentive.approve');
    expect(acts).toMatchObject([{ actor: vera.id, fields: ['entries'] }]);
  });

  it('no, with a reason, until it is paid', async () => {
    await solved();
    await approve();
    const entries = (await ledger()).map(({ id }) => id);
    granted(await incentivesHandlers['incentive.reject'](desk.as(vera), { entries, reason: 'the wrong cup' }));
    expect((await ledger())[0]).toMatchObject({ state: 'rejected', why: 'byHand', reason: 'the wrong cup', decidedBy: vera.id });
  });
});

describe('payroll', () => {
  it('gets what was approved in the period, once, and the same file again by its number', async () => {
    await solved();
    await approve();
    await solved(desk.as(somchai));
    const file = granted(await incentivesHandlers['incentive.export'](desk.as(vera), { from: inHours(-5), to: inHours(5) }));
    expect(file).toMatchObject({ batch: 1, name: 'BKK-rewards-1.csv' });
    expect(file.csv.split('\n')).toEqual([
      '\uFEFFExport,From,To,Person,For what,About,Earned on,Amount,Currency,Approved by,Note',
      expect.stringMatching(/^1,2026-11-20,2026-11-20,Irina Sokolova,Solved it alone,BKK-2026-A-0001-.,2026-11-20,100,THB,Vera Maat,$/u),
      '',
    ]);
    expect((await lines()).map(({ state }) => state)).toEqual(['exported', 'proposed']);
    expect(refusalOf(await incentivesHandlers['incentive.export'](desk.as(vera), ever))).toBe('nothingToExport');
    expect(granted(await incentivesHandlers['incentive.batch'](desk.as(pavel), { batch: 1 }))).toEqual(file);
    expect(granted(await incentivesHandlers['incentive.batches'](desk))).toMatchObject([
      { number: 1, count: 1, amount: 10_000, by: vera.id },
    ]);
    const acts = (await readAudit(desk.db, { limit: 50 })).map(({ act }) => act).filter((act) => act.startsWith('incentive.'));
    expect(acts).toEqual(['incentive.batch', 'incentive.export', 'incentive.approve']);
  });

  it('leaves out what was earned outside the period', async () => {
    await solved();
    await approve();
    expect(refusalOf(await incentivesHandlers['incentive.export'](desk.as(vera), { from: inHours(1), to: inHours(5) }))).toBe(
      'nothingToExport',
    );
    expect(granted(await incentivesHandlers['incentive.batches'](desk))).toEqual([]);
  });

  it('gets no cell that a spreadsheet would run, and amounts below zero as numbers', async () => {
    await set({ incentivePenalties: true });
    granted(await incentivesHandlers['incentive.propose'](desk.as(pavel), byHand({ amount: -15_050, note: '=HYPERLINK("http://x")' })));
    await approve();
    const { csv } = granted(await incentivesHandlers['incentive.export'](desk.as(vera), ever));
    expect(csv).toContain(',-150.5,THB,');
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
  });
});

it('shows everyone their own and no one else’s, with the sums of all', async () => {
  await solved();
  await solved(desk.as(somchai));
  await approve();
  await solved(desk.as(somchai));
  const { rows, totals } = granted(await incentivesHandlers['incentive.mine'](desk.as(somchai), ever));
  expect(rows.map(({ person }) => person)).toEqual([somchai.id, somchai.id]);
  expect(totals).toEqual([{ person: somchai.id, count: 2, proposed: 10_000, approved: 10_000, exported: 0 }]);
  expect(granted(await incentivesHandlers['incentive.list'](desk, { ...ever, state: 'approved' })).rows).toHaveLength(2);
});
