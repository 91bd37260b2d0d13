import fc from 'fast-check';
import { expect, it } from 'vitest';
import { previewBulk, runBulk } from '../../../electron/services/bulk.ts';
import { carryOut } from '../../../electron/services/carry-out.ts';
import { changeComplaint } from '../../../electron/services/change-complaint.ts';
import { findComplaint } from '../../../electron/store/complaints.ts';
import type { Command } from '../../../shared/complaint/commands.ts';
import { untriaged } from '../../../shared/complaint/handling.ts';
import type { BulkAct, BulkOutcome } from '../../../shared/contract/lifecycle.ts';
import { type ComplaintId, instant } from '../../../shared/ids.ts';
import { aComplaintDesk, aRegistered } from '../../helpers/a-complaint-desk.ts';
import { irina, olga, pavel, somchai, vera } from '../../helpers/a-person.ts';
import { aCommand } from '../../helpers/a-command.ts';
import type { SeededDesk } from '../../helpers/a-seeded-desk.ts';
import { granted } from '../../helpers/granted.ts';

const make = async (desk: SeededDesk, complaint: ComplaintId, kind: Command['kind'], payload: object = {}) =>
  granted(await carryOut(desk, { ...aCommand(kind, payload), complaint } as unknown as Command));

/** One complaint for each way to stand that an act may stumble over. */
async function manyCases() {
  const desk = await aComplaintDesk();
  const ids: ComplaintId[] = [];
  for (let count = 0; count < 8; count += 1) ids.push((await aRegistered(desk)).id);
  const [, solved, asked, about, waits, promised, gone] = ids as [ComplaintId, ...ComplaintId[]] & Record<number, ComplaintId>;
  if (gone === undefined || promised === undefined || waits === undefined || about === undefined) throw new Error('too few complaints');
  if (solved !== undefined) await make(desk, solved, 'solve');
  if (asked !== undefined) await make(desk, asked, 'handOver', { to: olga.id, answerBy: instant.parse(desk.now() + 7_200_000) });
  await make(desk, about, 'weigh', { ...untriaged, subjects: [pavel.id] });
  await make(desk, waits, 'wait', { remindAt: instant.parse(desk.now() + 86_400_000) });
  await make(desk, promised, 'correct', { seen: 1, facts: { justified: 'yes' } });
  await make(desk, promised, 'propose', { amount: 10_000 });
  await make(desk.as(vera), gone, 'cancel', { reason: 'test', text: 'trying it out' });
  return { desk, ids };
}

const cause = { causeType: 'delivery', faultSide: 'supplier', rootCause: '' } as const;
const act = (at: number): fc.Arbitrary<Exclude<BulkAct, { kind: 'sameCause' }>> =>
  fc.oneof(
    fc.record({
      kind: fc.constant('assign' as const),
      payload: fc.record({ owner: fc.constantFrom(irina.id, somchai.id, olga.id, pavel.id), text: fc.constant('') }),
    }),
    fc.constant({ kind: 'wait' as const, payload: { for: 'a photo', remindAt: instant.parse(at + 86_400_000) } }),
    fc.record({ kind: fc.constant('resume' as const), payload: fc.record({ text: fc.constantFrom('', 'The photo came') }) }),
    fc.constant({ kind: 'close' as const, payload: { correctiveAction: false, note: '', cause } }),
    fc.record({
      kind: fc.constant('cancel' as const),
      payload: fc.record({ reason: fc.constantFrom('withdrawn' as const, 'test' as const), text: fc.constantFrom('', 'found') }),
    }),
  );

const codes = (outcomes: readonly BulkOutcome[]) => outcomes.map(({ refusal }) => refusal?.code ?? null);

it('an act on many is decided for each as if it were alone, by the same guards, for whoever does it (U6)', async () => {
  const { desk, ids } = await manyCases();
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      act(desk.now()),
      fc.constantFrom(irina, somchai, olga, pavel, vera),
      fc.subarray([...ids], { minLength: 2 }),
      async (one, who, some) => {
        const by = desk.as(who);
        const before = new Map(await Promise.all(some.map(async (id) => [id, await findComplaint(desk.db, id)] as const)));
        const preview = codes(await previewBulk(by, { act: one, complaints: some }));
        // What is refused to many is refused to it alone, for the same reason; nothing has been written until now.
        for (const [index, id] of some.entries()) {
          expect(await findComplaint(desk.db, id)).toEqual(before.get(id));
          const code = preview[index];
          if (code === null || code === undefined) continue;
          const alone = await changeComplaint(by, { ...one, complaint: id });
          expect(alone.ok ? 'done' : alone.refusal.code).toBe(code);
          seen.add(code);
        }
        expect(codes(await runBulk(by, { act: one, complaints: some }))).toEqual(preview);
        for (const id of some.filter((_id, index) => preview[index] !== null))
          expect(await findComplaint(desk.db, id)).toEqual(before.get(id));
      },
    ),
    { numRuns: 40 },
  );
  expect(seen.size).toBeGreaterThan(3);
}, 120_000);
