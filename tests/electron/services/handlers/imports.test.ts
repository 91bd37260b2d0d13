import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogueHandlers } from '../../../../electron/services/handlers/catalogue.ts';
import { importsHandlers } from '../../../../electron/services/handlers/imports.ts';
import { findComplaint } from '../../../../electron/store/complaints.ts';
import { readTimeline } from '../../../../electron/store/timeline.ts';
import type { Complaint } from '../../../../shared/complaint/complaint.ts';
import { complaintId, importId } from '../../../../shared/ids.ts';
import { ended, handOver, preview, runToTheEnd } from '../../../helpers/an-import.ts';
import { aSeededDesk, type SeededDesk } from '../../../helpers/a-seeded-desk.ts';
import { granted, refusalOf } from '../../../helpers/granted.ts';

const english = `Complaint ID,Date received,Issue,Product,Customer,Phone,Description,Status
C-1,1/31/2026,Delivery late or missing,Cup set,Anna Petrova,+7 916 123-45-67,"The parcel came two days late, one cup is broken",Closed with explanation
C-2,2/1/2026,Rude courier,Cup set,Somchai Deemak,081 234 5678,The courier shouted,In progress
`;

async function registered(desk: SeededDesk): Promise<Complaint[]> {
  const rows = await desk.db.selectFrom('complaint').select('id').orderBy('received_at').execute();
  const complaints: Complaint[] = [];
  for (const { id } of rows) {
    const one = await findComplaint(desk.db, complaintId.parse(id));
    if (one !== undefined) complaints.push(one);
  }
  return complaints;
}

const wrongRows = async (desk: SeededDesk, id: Awaited<ReturnType<typeof handOver>>) =>
  granted(await importsHandlers['import.wrongRows'](desk, { import: id, after: 0 })).csv;

describe('the preview of a register', () => {
  it('guesses columns and date order, and shows the first rows as they would be registered', async () => {
    const desk = await aSeededDesk('manager');
    const shown = await preview(desk, await handOver(desk, english));
    expect(shown).toMatchObject({ rows: 2, encoding: 'utf-8', delimiter: ',', mapping: { dates: 'mdy' } });
    expect(shown.mapping.columns).toEqual([
      'key',
      'receivedAt',
      'category',
      'product',
      'customerName',
      'customerPhone',
      'essence',
      'outcome',
    ]);
    expect(shown.sample[0]).toMatchObject({ row: 2, problem: null, values: { key: 'C-1', receivedAt: '2026-01-31' } });
  });

  it('reads Russian as Excel writes it: Windows-1251, semicolons, day before month', async () => {
    const desk = await aSeededDesk('manager');
    const text = 'Номер;Дата обращения;Тема;Текст жалобы;Статус\r\n17;05.02.2026;Доставка;Курьер опоздал на два дня;Закрыто\r\n';
    const shown = await preview(desk, await handOver(desk, inWindows1251(text)));
    expect(shown).toMatchObject({
      encoding: 'windows-1251',
      delimiter: ';',
      mapping: { dates: 'dmy', columns: ['key', 'receivedAt', 'category', 'essence', 'outcome'] },
    });
    expect(shown.sample[0]?.values).toMatchObject({ receivedAt: '2026-02-05', essence: 'Курьер опоздал на два дня' });
  });

  it('reads Thai as older programs write it, with Buddhist years', async () => {
    const desk = await aSeededDesk('manager');
    const text = 'เลขที่\tวันที่\tประเภท\tรายละเอียด\n9\t5/2/2569\tจัดส่ง\tพัสดุมาช้าสองวัน\n';
    const shown = await preview(desk, await handOver(desk, inWindows874(text)));
    expect(shown).toMatchObject({ encoding: 'windows-874', delimiter: '\t' });
    expect(shown.sample[0]?.values).toMatchObject({ receivedAt: '2026-02-05', category: 'จัดส่ง', essence: 'พัสดุมาช้าสองวัน' });
  });

  it('reads UTF-16 as Excel exports it', async () => {
    const desk = await aSeededDesk('manager');
    const bytes = Buffer.from(`\uFEFF${english.replaceAll(',', '\t')}`, 'utf16le');
    expect(await preview(desk, await handOver(desk, bytes))).toMatchObject({ encoding: 'utf-16le', delimiter: '\t', rows: 2 });
  });

  it.each([
    ['a picture', '\u0089PNG\r\n\u0000\u0000,\u0000'],
    ['one column', 'name\nAnna\n'],
    ['a heading alone', 'a,b,c\n'],
    ['nothing but blanks', ' \n , \n'],
  ])('refuses what is no table: %s', async (_, text) => {
    const desk = await aSeededDesk('manager');
    const id = await handOver(desk, text);
    expect(refusalOf(await importsHandlers['import.preview'](desk, { import: id }))).toBe('notATable');
  });

  it('refuses a file that did not come whole, and one that is too large', async () => {
    const desk = await aSeededDesk('manager');
    const id = importId.parse(desk.newId());
    granted(await importsHandlers['import.begin'](desk, { import: id, name: 'x.csv', bytes: 10 }));
    granted(await importsHandlers['import.piece'](desk, { import: id, index: 0, base64: Buffer.from('a,b').toString('base64') }));
    expect(refusalOf(await importsHandlers['import.preview'](desk, { import: id }))).toBe('noSuchImport');
    expect(refusalOf(await importsHandlers['import.piece'](desk, { import: id, index: 2, base64: '' }))).toBe('badInput');
    expect(refusalOf(await importsHandlers['import.begin'](desk, { import: id, name: 'x.csv', bytes: 65 * 1024 * 1024 }))).toBe(
      'fileTooLarge',
    );
  });
});

describe('a register from elsewhere', () => {
  it('enters with numbers of this desk, its own keys, and the state its outcome says', async () => {
    const desk = await aSeededDesk('manager');
    const id = await handOver(desk, english);
    expect(await runToTheEnd(desk, id)).toMatchObject({ state: 'done', rows: 2, done: 2, added: 2, known: 0, wrong: 0 });
    const [first, second] = await registered(desk);
    expect(first).toMatchObject({ state: 'resolved', outcome: 'informed', channel: 'book', owner: desk.who.id });
    expect(first?.number).toMatch(/^BKK-2026-A-0001-.$/u);
    expect(first?.externalRef).toMatch(/#C-1$/u);
    expect(second).toMatchObject({ state: 'inWork', outcome: null, facts: { essence: 'The courier shouted', product: 'Cup set' } });
    const [line] = await readTimeline(desk.db, complaintId.parse(first?.id));
    expect(line).toMatchObject({ kind: 'imported', facts: { file: 'register.csv', row: 2, key: 'C-1' } });
  });

  it('uses the categories that are there, in any language, and makes those that are not', async () => {
    const desk = await aSeededDesk('manager');
    await runToTheEnd(desk, await handOver(desk, english));
    const { categories, products } = granted(await catalogueHandlers['catalogue.read'](desk));
    const [first, second] = await registered(desk);
    expect(categories.find((one) => one.id === first?.category)?.code).toBe('DEL-LATE');
    expect(categories.find((one) => one.id === second?.category)).toMatchObject({ name: { th: 'Rude courier' }, active: true });
    expect(products).toMatchObject([{ name: 'Cup set', active: true }]);
    expect(second?.facts.productId).toBe(products[0]?.id);
  });

  it('knows a customer by number and name together, never by one of them', async () => {
    const desk = await aSeededDesk('manager');
    const rows = ['1,2026-01-01,A,0812345678,x', '2,2026-01-02,A,+66812345678,x', '3,2026-01-03,B,0812345678,x', '4,2026-01-04,A,,x'];
    await runToTheEnd(desk, await handOver(desk, `id,date,customer,phone,description\n${rows.join('\n')}\n`));
    const [one, two, three, four] = await registered(desk);
    expect(one?.customer).not.toBeNull();
    expect(two?.customer).toBe(one?.customer);
    expect(three?.customer).not.toBe(one?.customer);
    expect(four).toMatchObject({ customer: null, caller: { name: 'A' } });
  });

  it('imported a second time adds nothing', async () => {
    const desk = await aSeededDesk('manager');
    await runToTheEnd(desk, await handOver(desk, english));
    const again = await runToTheEnd(desk, await handOver(desk, english, 'the same, renamed.csv'));
    expect(again).toMatchObject({ state: 'done', added: 0, known: 2, wrong: 0 });
    expect(await registered(desk)).toHaveLength(2);
  });

  it('without a column of keys is known by what its rows say', async () => {
    const desk = await aSeededDesk('manager');
    const text = 'date,description\n2026-01-01,late\n2026-01-01,late\n2026-01-02,broken\n';
    expect(await runToTheEnd(desk, await handOver(desk, text))).toMatchObject({ added: 3, known: 0 });
    expect(await runToTheEnd(desk, await handOver(desk, text))).toMatchObject({ added: 0, known: 3 });
  });

  it('keeps what a column called note says, beside the complaint', async () => {
    const desk = await aSeededDesk('manager');
    await runToTheEnd(desk, await handOver(desk, 'id,date,description,Timely?\n1,2026-01-01,late,Yes\n'));
    const [one] = await registered(desk);
    expect((await readTimeline(desk.db, complaintId.parse(one?.id)))[0]?.facts).toMatchObject({ 'Timely?': 'Yes' });
  });
});

describe('rows that cannot be taken', () => {
  it('come back as CSV with the reason beside each, and nothing else is lost', async () => {
    const desk = await aSeededDesk('manager');
    const rows = [
      '1,2026-01-01,late',
      '2,31.02.2026,late',
      '3,,late',
      ',2026-01-01,late',
      '5,2026-01-01,',
      '6,2027-01-01,late',
      '1,2026-01-03,again',
      '8,"2026-01-01',
      '9,2026-01-01',
      '10,2026-01-01,a,b',
      '11,2026-01-01,fine',
    ];
    const id = await handOver(desk, `id,date,description\n${rows.join('\n')}\n`);
    expect(await runToTheEnd(desk, id)).toMatchObject({ state: 'done', rows: 11, done: 11, added: 2, wrong: 9 });
    const csv = await wrongRows(desk, id);
    const lines = csv.trimEnd().split('\n');
    expect(lines[0]).toBe('\uFEFFRow,Reason,id,date,description');
    expect(lines).toContain('3,The date cannot be read.,2,31.02.2026,late');
    expect(lines).toContain('9,The row is broken: a quotation mark is not closed.,"8,""2026-01-01"');
    expect(lines.slice(1).map((line) => Number(line.split(',')[0]))).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('never become formulas of a spreadsheet', async () => {
    const desk = await aSeededDesk('manager');
    const id = await handOver(desk, 'id,date,description\n1,never,"=HYPERLINK(""http://x"")"\n2,2026-01-01,fine\n');
    await runToTheEnd(desk, id);
    expect(await wrongRows(desk, id)).toContain(`"'=HYPERLINK(""http://x"")"`);
  });

  it('with a key that stands for another day are not taken for known', async () => {
    const desk = await aSeededDesk('manager');
    await runToTheEnd(desk, await handOver(desk, oneRowOf('2026-01-01')));
    const id = await handOver(desk, oneRowOf('2026-01-02'));
    expect(await runToTheEnd(desk, id)).toMatchObject({ added: 0, known: 0, wrong: 1 });
    expect(await wrongRows(desk, id)).toContain('imported before with another date');
  });
});

const oneRowOf = (date: string): string => `id,date,description\n1,${date},late\n`;

describe('a run', () => {
  const many = `id,date,description\n${Array.from({ length: 1500 }, (_, place) => `${place},2026-01-01,story ${place}`).join('\n')}\n`;

  it('needs a date and something told; a field is chosen once', async () => {
    const desk = await aSeededDesk('manager');
    const id = await handOver(desk, english);
    const run = async (columns: Parameters<typeof preview>[2]) =>
      importsHandlers['import.run'](desk, { import: id, mapping: columns ?? { columns: [], dates: 'mdy' } });
    const { mapping } = await preview(desk, id);
    const without = (field: string) => ({ ...mapping, columns: mapping.columns.map((one) => (one === field ? null : one)) });
    expect(await run(without('receivedAt'))).toMatchObject({
      ok: false,
      refusal: { code: 'columnMissing', facts: { field: 'receivedAt' } },
    });
    expect(refusalOf(await run({ ...mapping, columns: mapping.columns.map((one) => (one === 'product' ? 'category' : one)) }))).toBe(
      'columnMissing',
    );
    expect(refusalOf(await run({ ...mapping, columns: ['receivedAt'] }))).toBe('columnMissing');
  });

  it('cancelled leaves what was reported, and another run completes the rest', async () => {
    const desk = await aSeededDesk('manager');
    const id = await handOver(desk, many);
    const { mapping } = await preview(desk, id);
    granted(await importsHandlers['import.run'](desk, { import: id, mapping }));
    expect(refusalOf(await importsHandlers['import.run'](desk, { import: id, mapping }))).toBe('importRunning');
    const cancelled = granted(await importsHandlers['import.cancel'](desk, { import: id }));
    expect(cancelled.state).toBe('cancelled');
    expect(cancelled.added).toBeLessThan(1500);
    expect(await registered(desk)).toHaveLength(cancelled.added);
    expect(await runToTheEnd(desk, id, mapping)).toMatchObject({ state: 'done', known: cancelled.added, added: 1500 - cancelled.added });
    expect(await registered(desk)).toHaveLength(1500);
  });

  it('lets other work in between its batches and tells how far it is', async () => {
    const desk = await aSeededDesk('manager');
    const id = await handOver(desk, many);
    const { mapping } = await preview(desk, id);
    granted(await importsHandlers['import.run'](desk, { import: id, mapping }));
    const before = performance.now();
    await desk.db.transaction().execute((tx) => tx.selectFrom('site').selectAll().execute());
    expect(performance.now() - before).toBeLessThan(500);
    expect(granted(await importsHandlers['import.progress'](desk, { import: id })).state).toBe('running');
    await ended(desk, id);
    const told = desk.heard.flatMap((one) => (one.event === 'import' ? [one.progress.done] : []));
    expect(told.length).toBeGreaterThan(10);
    expect(told.toSorted((one, other) => one - other)).toEqual(told);
  });
});

const real = new URL('../../../../../shared/data/cfpb-complaints-2015.csv', import.meta.url);

describe.skipIf(!existsSync(real))('the public register of 20,000 complaints', () => {
  it('enters whole, and the second time not at all', async () => {
    const desk = await aSeededDesk('manager');
    const file = readFileSync(real);
    const began = performance.now();
    const id = await handOver(desk, file, 'cfpb-complaints-2015.csv');
    const shown = await preview(desk, id);
    expect(shown).toMatchObject({ rows: 20_000, mapping: { dates: 'mdy' } });
    expect(shown.sample.every((one) => one.problem === null)).toBe(true);
    const first = await runToTheEnd(desk, id);
    const took = performance.now() - began;
    expect(first).toMatchObject({ state: 'done', added: 20_000, known: 0, wrong: 0 });
    const again = await runToTheEnd(desk, await handOver(desk, file, 'cfpb-complaints-2015.csv'));
    expect(again).toMatchObject({ state: 'done', added: 0, known: 20_000, wrong: 0 });
    if (process.env['HEARD_SHOW_TIMES'] !== undefined)
      console.info(
        `import ${Math.round(took)} ms, both ${Math.round(performance.now() - began)} ms, rss ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
      );
  }, 300_000);
});

const cyrillic = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? code : code - 0x410 + 0xc0;
};
const inWindows1251 = (text: string): Uint8Array => Uint8Array.from(text, cyrillic);

const thai = (character: string): number => {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? code : code - 0xe01 + 0xa1;
};
const inWindows874 = (text: string): Uint8Array => Uint8Array.from(text, thai);
