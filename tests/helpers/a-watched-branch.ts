import { randomUUID } from 'node:crypto';
import { goRound } from '../../headoffice/escalation/escalation-rounds.ts';
import { runBranch } from '../../headoffice/escalation/run-branch.ts';
import type { Complaint } from '../../shared/complaint/complaint.ts';
import type { Person } from '../../shared/contract/people.ts';
import type { Row } from '../../shared/sync/event.ts';
import type { AHeadOffice } from './a-head-office.ts';
import { anan, irina, olga, pavel, somchai, vera } from './a-person.ts';
import { anEventText, type ARemoteDesk, aRemoteDesk } from './a-remote-desk.ts';

/** A branch of head office with people, whose one desk brought what it had; its clock stands where the test puts it. */
export interface AWatchedBranch {
  readonly branch: number;
  readonly desk: ARemoteDesk;
  /** Brings these complaints as its desk had them. */
  readonly bring: (complaints: readonly Complaint[]) => Promise<void>;
  /** One event of its desk; gives what head office made of it. */
  readonly send: (event: Readonly<Record<string, unknown>>) => Promise<string>;
  /** What these people were told, by the ledger: who, by which rule, at which step. */
  readonly told: () => Promise<readonly string[]>;
  /** Everything due in it at this moment of head office's clock; what stumbles is thrown. */
  readonly round: (at: number) => Promise<void>;
  readonly rows: (kind: string) => Promise<readonly Row[]>;
}

const people = [irina, somchai, olga, pavel, vera, anan];

const rowOfPerson = (of: Person): Row => ({
  id: of.id,
  name: of.name,
  roles: JSON.stringify(of.roles),
  language: of.language,
  gender: of.gender,
  department: of.department,
  position: of.position,
  extension: of.extension,
  active: of.active ? 1 : 0,
  absent_from: of.absentFrom,
  absent_to: of.absentTo,
  deputy: of.deputy,
});

const add = (table: string, key: readonly unknown[], set: Row) => ({ table, key: JSON.stringify(key), did: 'add', set });

const onTrouble = (error: unknown): never => {
  throw error;
};

export async function aWatchedBranch(office: AHeadOffice): Promise<AWatchedBranch> {
  const branch = await office.newBranch(randomUUID().slice(0, 3));
  const desk = await aRemoteDesk(office, { branch });
  const send = async (event: Readonly<Record<string, unknown>>): Promise<string> => {
    await desk.push([anEventText(desk.sent.length + 1, event)]);
    const { outcome } = await office.db
      .selectFrom('event')
      .select('outcome')
      .where('branch', '=', branch)
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    return outcome;
  };
  await send({ by: irina.id, act: 'desk.bring', rows: people.map((one) => add('employee', [one.id], rowOfPerson(one))) });
  const rows = async (kind: string): Promise<readonly Row[]> => {
    const found = await office.db
      .selectFrom('record')
      .select('row')
      .where('branch', '=', branch)
      .where('kind', '=', kind)
      .where('row', 'is not', null)
      .execute();
    return found.map(({ row }) => JSON.parse(row ?? '{}') as Row);
  };
  return {
    branch,
    desk,
    send,
    rows,
    round: async (at) => {
      while ((await runBranch({ office: { db: office.db, now: () => at }, onTrouble }, branch)).goesOn);
    },
    bring: async (complaints) =>
      void (await send({ by: irina.id, act: 'desk.bring', brought: complaints.map((body) => ({ body, lines: [] })) })),
    told: async () =>
      (await rows('notice'))
        .map(
          (row) => `${people.find(({ id }) => id === row['to'])?.name.split(' ')[0] ?? '?'} ${String(row['rule'])} ${String(row['step'])}`,
        )
        .toSorted(),
  };
}

/** One round of head office over all its branches at this moment of its clock; what stumbled is thrown. */
export async function aRound(office: AHeadOffice, at: number): Promise<void> {
  const troubles: unknown[] = [];
  await goRound({ db: office.db, now: () => at }, { onTrouble: (error) => troubles.push(error) });
  if (troubles.length > 0) throw troubles[0];
}
