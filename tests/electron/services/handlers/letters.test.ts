import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { carryOut } from '../../../../electron/services/carry-out.ts';
import { complaintsHandlers } from '../../../../electron/services/handlers/complaints.ts';
import { lettersHandlers } from '../../../../electron/services/handlers/letters.ts';
import { readAudit } from '../../../../electron/store/audit.ts';
import { findComplaint } from '../../../../electron/store/complaints.ts';
import type { Complaint } from '../../../../shared/complaint/complaint.ts';
import type { Letter } from '../../../../shared/letter/letter.ts';
import { languages } from '../../../../shared/language.ts';
import { type LetterKind, letterKinds } from '../../../../shared/letter/letter-kind.ts';
import { workRecordId } from '../../../../shared/ids.ts';
import { because } from '../../../../shared/refusal/refusal.ts';
import { refused } from '../../../../shared/result.ts';
import { aCard, aComplaintDesk, aRegistered } from '../../../helpers/a-complaint-desk.ts';
import { wordsOfLetter } from '../../../helpers/a-letter.ts';
import { anan, olga, pavel, somchai } from '../../../helpers/a-person.ts';
import type { SeededDesk } from '../../../helpers/a-seeded-desk.ts';
import { granted, refusalOf } from '../../../helpers/granted.ts';

async function begun(desk: SeededDesk, kind: LetterKind, card = aCard()): Promise<{ complaint: Complaint; letter: Letter }> {
  const { id } = await aRegistered(desk, card);
  const letter = workRecordId.parse(desk.newId());
  const input = { complaint: id, letter, kind, language: 'en', replaces: null } as const;
  const { complaint } = granted(await lettersHandlers['letter.begin'](desk, input));
  const [first] = complaint.letters;
  if (first === undefined) throw new Error('no letter was begun');
  return { complaint, letter: first };
}

const about = ({ complaint, letter }: { readonly complaint: Complaint; readonly letter: Letter }) => ({
  complaint: complaint.id,
  letter: letter.id,
});

/** Signed as it stands when the signer looks at it. */
async function signs(desk: SeededDesk, one: Parameters<typeof about>[0], password = 'x') {
  const { hash } = granted(await lettersHandlers['letter.read'](desk, about(one)));
  return lettersHandlers['letter.sign'](desk, { ...about(one), password, seen: hash });
}

describe('a letter begins in one key', () => {
  it('with the facts of its complaint in the company’s words', async () => {
    const desk = await aComplaintDesk();
    const { complaint, letter } = await begun(
      desk,
      'acknowledgement',
      aCard(undefined, { replyAddress: 'anna@example.org', title: 'A broken cup.' }),
    );
    expect(letter).toMatchObject({ state: 'draft', template: 0, addressee: { name: 'Anna Petrova', address: 'anna@example.org' } });
    expect(letter.body).toContain(`Dear Anna Petrova,`);
    expect(letter.body).toContain(`registered under number ${complaint.number}. This is how we understood it: A broken cup.`);
    expect(letter.body).not.toMatch(/[{}]/u);
    expect((await findComplaint(desk.db, complaint.id))?.letters).toEqual([letter]);
  });

  it('with the reason and the alternative of a refusal beside the text', async () => {
    const desk = await aComplaintDesk();
    const { id } = await aRegistered(desk);
    const payload = {
      reason: 'It came on time',
      alternative: 'A message before the next one',
      reply: 'accepted',
      warrantyChecked: true,
    } as const;
    granted(await carryOut(desk, { kind: 'refuse', complaint: id, payload }));
    const letter = workRecordId.parse(desk.newId());
    const { complaint } = granted(
      await lettersHandlers['letter.begin'](desk, { complaint: id, letter, kind: 'refusal', language: 'ru', replaces: null }),
    );
    expect(complaint.letters[0]).toMatchObject({ reason: payload.reason, alternative: payload.alternative });
    expect(complaint.letters[0]?.body).toContain('{reason}');
  });

  it('in the company’s own words once it has some', async () => {
    const desk = await aComplaintDesk();
    const own = { kind: 'holding', language: 'en', subject: 'Still at it', body: 'Hello {customer}, {number}.' } as const;
    granted(await lettersHandlers['letter.saveTemplate'](desk.as(pavel), { ...own, seen: 0 }));
    const { complaint, letter } = await begun(desk, 'holding');
    expect(letter).toMatchObject({ template: 1, subject: 'Still at it', body: `Hello Anna Petrova, ${complaint.number}.` });
  });

  it('for the people of the complaint only', async () => {
    const desk = await aComplaintDesk();
    const { id } = await aRegistered(desk);
    const input = { complaint: id, letter: workRecordId.parse(desk.newId()), kind: 'holding', language: 'en', replaces: null } as const;
    expect(refusalOf(await lettersHandlers['letter.begin'](desk.as(somchai), input))).toBe('notYours');
    granted(await lettersHandlers['letter.begin'](desk.as(olga), input));
  });
});

describe('a letter goes its way', () => {
  it('from the draft to the proof that it went out, and back', async () => {
    const desk = await aComplaintDesk();
    const manager = desk.as(pavel);
    const one = await begun(desk, 'apology');
    granted(
      await lettersHandlers['letter.write'](desk, {
        complaint: one.complaint.id,
        letter: one.letter.id,
        replaces: null,
        ...wordsOfLetter(one.letter),
        body: 'We are sorry.',
      }),
    );
    granted(await lettersHandlers['letter.review'](desk, about(one)));
    expect(granted(await lettersHandlers['letter.toSign'](manager))).toEqual([
      expect.objectContaining({ letter: one.letter.id, number: one.complaint.number, addressee: 'Anna Petrova', resultEntered: false }),
    ]);
    expect(granted(await lettersHandlers['letter.read'](desk, about(one))).sheet.signer.name).toBe('');
    expect(refusalOf(await signs(manager, one))).toBe('resultNotEntered');
    granted(await lettersHandlers['letter.result'](desk, { ...about(one), text: 'Our mistake, the shade is replaced' }));
    granted(await signs(manager, one));
    expect(granted(await lettersHandlers['letter.toSign'](manager))).toEqual([]);
    const view = granted(await lettersHandlers['letter.read'](desk, about(one)));
    expect(view).toMatchObject({ intact: true, sheet: { body: 'We are sorry.', signer: { name: 'Pavel Orlov' } } });
    desk.pass(60_000);
    granted(await lettersHandlers['letter.send'](desk, { ...about(one), method: 'post', at: desk.now(), note: 'RR1' }));
    granted(await lettersHandlers['letter.comeBack'](desk, { ...about(one), at: desk.now(), note: 'Moved' }));
    const again = workRecordId.parse(desk.newId());
    const input = { complaint: one.complaint.id, letter: again, kind: 'apology', language: 'en', replaces: one.letter.id } as const;
    const { complaint } = granted(await lettersHandlers['letter.begin'](desk, input));
    expect(complaint.letters.map(({ state, body }) => [state, body])).toEqual([
      ['returned', 'We are sorry.'],
      ['draft', 'We are sorry.'],
    ]);
    expect(complaint.measures.map(({ text }) => text)).toContain('Our mistake, the shade is replaced');
  });

  it('signed only with the signer’s own password', async () => {
    const desk = await aComplaintDesk();
    const one = await begun(desk, 'acknowledgement');
    granted(await lettersHandlers['letter.review'](desk, about(one)));
    const stranger = { ...desk.as(pavel), keys: { ...desk.keys, confirm: async () => refused(because('wrongPassword', { tries: 3 })) } };
    expect(refusalOf(await signs(stranger, one, 'guess'))).toBe('wrongPassword');
    expect((await findComplaint(desk.db, one.complaint.id))?.letters[0]?.signed).toBeNull();
  });

  it('not signed once its words are others than the signer has read', async () => {
    const desk = await aComplaintDesk();
    const manager = desk.as(pavel);
    const one = await begun(desk, 'acknowledgement');
    granted(await lettersHandlers['letter.review'](desk, about(one)));
    const { hash: seen } = granted(await lettersHandlers['letter.read'](manager, about(one)));
    granted(await lettersHandlers['letter.sendBack'](manager, { ...about(one), remark: 'Shorter, please' }));
    const words = { ...wordsOfLetter(one.letter), body: 'We pay you 50 000.' };
    granted(await lettersHandlers['letter.write'](desk, { ...about(one), replaces: null, ...words }));
    granted(await lettersHandlers['letter.review'](desk, about(one)));
    expect(refusalOf(await lettersHandlers['letter.sign'](manager, { ...about(one), password: 'x', seen }))).toBe('changedMeanwhile');
    expect((await findComplaint(desk.db, one.complaint.id))?.letters[0]?.signed).toBeNull();
    expect(granted(await signs(manager, one)).complaint.letters[0]?.signed?.sheet.body).toBe('We pay you 50 000.');
  });

  it('and stays as it was signed, whatever is changed around it later', async () => {
    const desk = await aComplaintDesk();
    const one = await begun(desk, 'acknowledgement');
    granted(await lettersHandlers['letter.review'](desk, about(one)));
    granted(await signs(desk.as(pavel), one));
    const before = granted(await lettersHandlers['letter.read'](desk, about(one)));
    granted(
      await carryOut(desk, {
        kind: 'correct',
        complaint: one.complaint.id,
        payload: { seen: 1, caller: { name: 'Anna Smirnova' }, facts: {} },
      }),
    );
    desk.pass(86_400_000);
    expect(granted(await lettersHandlers['letter.read'](desk, about(one)))).toEqual(before);
  });
});

it('leaves the house by no way once a single byte of its signed words is another', async () => {
  const desk = await aComplaintDesk();
  const one = await begun(desk, 'acknowledgement');
  granted(await lettersHandlers['letter.review'](desk, about(one)));
  granted(await signs(desk.as(pavel), one));
  const { rows } = await sql<{ name: string }>`select name from sqlite_schema where type = 'trigger' and sql like '%signed words%'`.execute(
    desk.db,
  );
  for (const { name } of rows) await sql`drop trigger ${sql.id(name)}`.execute(desk.db);
  await sql`update work_record set body = replace(body, 'We have received', 'We have deceived') where id = ${one.letter.id}`.execute(
    desk.db,
  );
  expect(granted(await lettersHandlers['letter.read'](desk, about(one))).intact).toBe(false);
  expect(refusalOf(await lettersHandlers['letter.pdf'](desk, about(one)))).toBe('letterAltered');
  const send = { ...about(one), method: 'post', at: desk.now(), note: 'RR1' } as const;
  expect(refusalOf(await lettersHandlers['letter.send'](desk, send))).toBe('letterAltered');
});

describe('a letter on paper', () => {
  it('is a file named by its complaint, and that it left the desk is written down', async () => {
    const desk = await aComplaintDesk();
    const one = await begun(desk, 'acknowledgement');
    const { name, base64 } = granted(await lettersHandlers['letter.pdf'](desk, about(one)));
    expect(name).toBe(`${one.complaint.number}-acknowledgement.pdf`);
    expect(Buffer.from(base64, 'base64').toString('utf8')).toContain('We have received your complaint');
    const [last] = await readAudit(desk.db, { limit: 5 });
    expect(last).toMatchObject({ act: 'letter.pdf', actor: desk.who.id, objectId: one.complaint.id });
  });

  it('says on every sheet that nobody has signed it, until somebody has', async () => {
    const desk = await aComplaintDesk();
    const one = await begun(desk, 'acknowledgement');
    const printed = async () => {
      const { base64 } = granted(await lettersHandlers['letter.pdf'](desk, about(one)));
      return Buffer.from(base64, 'base64').toString('utf8');
    };
    expect(await printed()).toContain('Draft, not signed');
    granted(await lettersHandlers['letter.review'](desk, about(one)));
    granted(await signs(desk.as(pavel), one));
    expect(await printed()).not.toContain('Draft, not signed');
  });

  it('is refused where nothing here can print', async () => {
    const desk = await aComplaintDesk();
    const one = await begun(desk, 'acknowledgement');
    expect(refusalOf(await lettersHandlers['letter.pdf']({ ...desk, print: async () => undefined }, about(one)))).toBe('cannotPrint');
  });
});

describe('the words of letters', () => {
  const own = { kind: 'decision', language: 'th', subject: 'คำตอบ', body: 'เรียน {customer}' } as const;

  it('are refused with the name of what there is none of', async () => {
    const desk = (await aComplaintDesk()).as(pavel);
    const answer = await lettersHandlers['letter.saveTemplate'](desk, { ...own, body: '{customerr}', seen: 0 });
    expect(answer).toEqual(refused(because('unknownMergeField', { name: 'customerr' })));
  });

  it('are not overwritten by someone who saw older ones', async () => {
    const desk = (await aComplaintDesk()).as(pavel);
    granted(await lettersHandlers['letter.saveTemplate'](desk, { ...own, seen: 0 }));
    expect(refusalOf(await lettersHandlers['letter.saveTemplate'](desk, { ...own, seen: 0 }))).toBe('changedMeanwhile');
    expect(granted(await lettersHandlers['letter.saveTemplate'](desk, { ...own, subject: 'x', seen: 1 })).version).toBe(2);
    const all = granted(await lettersHandlers['letter.templates'](desk));
    expect(all).toHaveLength(letterKinds.length * languages.length);
    expect(all.filter(({ version }) => version > 0)).toMatchObject([{ kind: 'decision', language: 'th', version: 2 }]);
  });
});

it('shows an analyst no letter', async () => {
  const desk = await aComplaintDesk();
  const { complaint } = await begun(desk, 'acknowledgement');
  const view = granted(await complaintsHandlers['complaint.read'](desk.as(anan), { complaint: complaint.id }));
  expect(view.complaint.letters).toEqual([]);
  expect(JSON.stringify(view.timeline)).not.toContain('Anna');
});
