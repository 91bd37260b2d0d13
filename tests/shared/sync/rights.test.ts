import { describe, expect, it } from 'vitest';
import { may, roles } from '../../../shared/access.ts';
import { auditActs } from '../../../shared/audit/audit-acts.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { decideEvent } from '../../../shared/sync/decide-event.ts';
import { isDesksOwn } from '../../../shared/sync/own-acts.ts';
import { rightOf } from '../../../shared/sync/rights.ts';
import { isSynced, synced } from '../../../shared/sync/synced.ts';
import { irina } from '../../helpers/a-person.ts';
import { aBranch } from '../../helpers/sync-model/a-branch.ts';
import { aContext, anEvent, anyRow, putPerson } from '../../helpers/sync-model/an-event.ts';
import { ledgerOver } from '../../helpers/sync-model/held-things.ts';

const decided = async (act: string, held: readonly (typeof roles)[number][], as: Parameters<typeof anEvent>[0] = {}) => {
  const branch = aBranch();
  putPerson(branch, { ...irina, roles: [...held] });
  return (await decideEvent(ledgerOver(branch), anEvent({ act, ...as }), aContext())).effect;
};
const acts = [...auditActs];
const oneRole = acts.flatMap((act) => roles.map((role) => [act, role] as const));
const needs = (act: string) => rightOf(act)?.needs ?? 'anyone';
const isCommand = (act: string): boolean => act.startsWith('complaint.') && act !== 'complaint.print';

// Said by their own words at the door, and by somebody's own row at head office.
const byAnotherName: readonly string[] = [
  'absence.set',
  'notices.seen',
  'notices.accept',
  'action.finish',
  'letterTemplate.save',
  'draft.discard',
  'complaint.print',
  'customer.print',
  'letter.pdf',
  'incentive.batch',
  'import.wrongRows',
];
const sameAtTheDoor = acts.filter((act) => Object.hasOwn(contract, act) && !byAnotherName.includes(act));

describe('head office', () => {
  it.each(sameAtTheDoor)('asks the same permission for %s as the desk’s door', (act) => {
    const { needs: atTheDoor } = contract[act as keyof typeof contract];
    expect(needs(act)).toBe(atTheDoor === 'signedIn' || atTheDoor === 'anyone' ? 'anyone' : atTheDoor);
  });

  it.each(oneRole)('lets %s by %s exactly where the matrix does', async (act, role) => {
    const { outcome, refusal } = await decided(act, [role]);
    const needed = needs(act);
    const is = isDesksOwn(act) || needed === 'anyone' || may([role], needed);
    const granted = act === 'customer.erase' ? ['refused', { code: 'noSuchErasure' }] : [isCommand(act) ? 'parked' : 'applied', null]; // a command without its words is not understood
    expect([outcome, refusal]).toEqual(is ? granted : ['refused', { code: 'notAllowed' }]);
  });

  const foreign = acts.flatMap((act) =>
    Object.keys(synced)
      .filter(isSynced)
      .filter((table) => rightOf(act)?.rows?.[table] === undefined)
      .map((table) => [act, table] as const),
  );
  it('refuses a row that its act has nothing to do with, whoever did it', async () => {
    for (const [act, table] of foreign) {
      const { outcome, refusal } = await decided(act, roles, { rows: [anyRow(table)] });
      expect([act, table, outcome, refusal?.code]).toEqual([act, table, 'refused', 'notAllowed']);
    }
    expect(foreign.length).toBeGreaterThan(3_000);
  }, 60_000);

  it('knows a right for every act, and parks any other', async () => {
    for (const act of acts) expect(rightOf(act)).toBeDefined();
    for (const act of ['toString', '__proto__', 'complaint.sing', '']) expect((await decided(act, roles)).outcome).toBe('parked');
  });
});
