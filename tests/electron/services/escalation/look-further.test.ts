import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { carryOut } from '../../../../electron/services/carry-out.ts';
import { appendEvents } from '../../../../electron/store/calls.ts';
import { refusedConflicts } from '../../../../electron/store/refused-conflicts.ts';
import { instant } from '../../../../shared/ids.ts';
import { anan, irina, olga, pavel, somchai } from '../../../helpers/a-person.ts';
import { inHours, now } from '../../../helpers/a-complaint.ts';
import { aCard, aComplaintDesk, aLiveCall, aRegistered } from '../../../helpers/a-complaint-desk.ts';
import { granted } from '../../../helpers/granted.ts';
import { changePerson, evaluated, noticesTo, only, promised, staff, toldTo, weighed } from '../../../helpers/told.ts';

const hourMs = 3_600_000;

describe('what is seen without a complaint', () => {
  it('is an aggressive caller while the call lasts; registered, it is not said again (E4)', async () => {
    const desk = await aComplaintDesk();
    await only(desk, 'E4');
    const call = await aLiveCall(desk);
    await evaluated(desk);
    expect(await toldTo(desk, ...staff)).toEqual([]);
    const change = { e: 'state.change', ms: 30_000, d: { from: 'calm', to: 'aggressive', stage: 'listen' } } as const;
    await desk.db.transaction().execute((tx) => appendEvents(tx, call, [change]));
    await evaluated(desk);
    await aRegistered(desk, aCard({ name: 'Anna Petrova', phone: '081 234 5678', state: 'aggressive' }), { call });
    await evaluated(desk);
    expect(await toldTo(desk, ...staff)).toEqual(['Olga E4 now']);
  });

  it('is a conflict of interest that was refused: the next level hears of it once (E10)', async () => {
    const desk = await aComplaintDesk();
    await only(desk, 'E10');
    const complaint = await aRegistered(desk);
    const subjects = { ...complaint.triage, subjects: [somchai.id] };
    granted(await carryOut(desk, { kind: 'weigh', complaint: complaint.id, payload: subjects }));
    for (let times = 0; times < 2; times += 1) {
      const outcome = await carryOut(desk.as(olga), {
        kind: 'assign',
        complaint: complaint.id,
        payload: { owner: somchai.id, investigator: null, text: '' },
      });
      expect(outcome).toMatchObject({ ok: false, refusal: { code: 'isSubject' } });
    }
    await evaluated(desk);
    await evaluated(desk);
    expect(await toldTo(desk, ...staff)).toEqual(['Olga E10 refused']);
    expect((await noticesTo(desk, olga))[0]).toMatchObject({ facts: { name: somchai.name } });
  });

  it('is a conflict of interest of the very person, not of a namesake (E10)', async () => {
    const desk = await aComplaintDesk();
    await only(desk, 'E10');
    await changePerson(desk, { ...irina, name: somchai.name });
    const complaint = await aRegistered(desk);
    const subjects = { ...complaint.triage, subjects: [somchai.id] };
    granted(await carryOut(desk, { kind: 'weigh', complaint: complaint.id, payload: subjects }));
    await carryOut(desk.as(olga), {
      kind: 'assign',
      complaint: complaint.id,
      payload: { owner: somchai.id, investigator: null, text: '' },
    });
    expect((await refusedConflicts(desk.db)).map(({ about }) => about)).toEqual([somchai.id]);
  });

  it('is a conflict of interest at night: it is told in the morning (E10)', async () => {
    const desk = await aComplaintDesk();
    await only(desk, 'E10');
    const complaint = await aRegistered(desk);
    const subjects = { ...complaint.triage, subjects: [somchai.id] };
    granted(await carryOut(desk, { kind: 'weigh', complaint: complaint.id, payload: subjects }));
    desk.pass(6 * hourMs); // 20:00 on a Friday
    const given = { owner: somchai.id, investigator: null, text: '' };
    await carryOut(desk.as(olga), { kind: 'assign', complaint: complaint.id, payload: given });
    await evaluated(desk);
    expect(await toldTo(desk, ...staff)).toEqual([]);
    desk.pass(61 * hourMs); // Monday, 9:00
    await evaluated(desk);
    expect(await toldTo(desk, ...staff)).toEqual(['Olga E10 refused']);
  });

  it('is a desk that head office has not heard from for a day, where there is a head office (E14)', async () => {
    const desk = await aComplaintDesk();
    await only(desk, 'E14');
    granted(await promised(desk, await aRegistered(desk), inHours(24 * 20)));
    desk.pass(3 * 24 * hourMs);
    await evaluated(desk);
    expect(await toldTo(desk, ...staff)).toEqual([]);
    await desk.db.updateTable('sync_state').set({ phase: 'joined', address: 'https://office.example' }).execute();
    await evaluated(desk);
    await evaluated(desk);
    expect(await toldTo(desk, ...staff)).toEqual(['Olga E14 unsynced']);
  });
});

describe('complaints that belong together', () => {
  it('five of a product for one cause within seven days are the analyst’s and the manager’s, once (E9)', async () => {
    const desk = await aComplaintDesk();
    await only(desk, 'E9');
    for (let count = 0; count < 5; count += 1) {
      const { id } = await aRegistered(desk, aCard(undefined, { product: 'Kettle Nam' }));
      await sql`update complaint set handling = json_set(handling, '$.finding', json_object('causeType', 'product')) where id = ${id}`.execute(
        desk.db,
      );
    }
    await evaluated(desk);
    await evaluated(desk);
    expect((await toldTo(desk, ...staff)).toSorted()).toEqual(['Anan E9 cluster', 'Pavel E9 cluster']);
    expect((await noticesTo(desk, anan))[0]).toMatchObject({ complaint: null, facts: { times: 5, product: 'Kettle Nam' } });
    desk.pass(24 * hourMs);
    await evaluated(desk);
    expect(await toldTo(desk, anan)).toEqual(['Anan E9 cluster']);
  });
});

describe('a complaint that cannot be read', () => {
  it('silences no other', async () => {
    const desk = await aComplaintDesk();
    await only(desk, 'E5');
    const [bad, good] = [await aRegistered(desk), await aRegistered(desk)];
    for (const one of [bad, good]) granted(await weighed(desk, one, ['legal']));
    await sql`update complaint set handling = json_set(handling, '$.triage.severity', 'grave') where id = ${bad.id}`.execute(desk.db);
    await evaluated(desk);
    expect((await noticesTo(desk, pavel)).map(({ complaint }) => complaint)).toEqual([good.id]);
  });
});

describe('when the rules or the people change', () => {
  it('a rule that is switched on looks at every open complaint', async () => {
    const desk = await aComplaintDesk();
    await only(desk);
    granted(await weighed(desk, await aRegistered(desk), ['legal']));
    await evaluated(desk);
    expect(await toldTo(desk, ...staff)).toEqual([]);
    await only(desk, 'E5');
    await evaluated(desk);
    expect(await toldTo(desk, ...staff)).toEqual(['Pavel E5 now']);
  });

  it('whoever is away is stood in for by the deputy', async () => {
    const desk = await aComplaintDesk();
    await only(desk, 'E5');
    await changePerson(desk, { ...pavel, deputy: olga.id, absentFrom: instant.parse(now - hourMs), absentTo: null });
    granted(await weighed(desk, await aRegistered(desk), ['legal']));
    await evaluated(desk);
    expect(await toldTo(desk, ...staff)).toEqual(['Olga E5 now']);
  });
});
