import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { printWithBrowser } from '../../../electron/start/print-with-browser.ts';
import { withOwnFonts } from '../../../electron/web/with-own-fonts.ts';
import { en } from '../../../renderer/i18n/en.ts';
import { ru } from '../../../renderer/i18n/ru.ts';
import { th } from '../../../renderer/i18n/th.ts';
import { caseSections } from '../../../renderer/screens/case/dossier/case-sections.ts';
import type { DossierWords } from '../../../renderer/screens/case/dossier/dossier-words.ts';
import type { Shown } from '../../../renderer/state/use-shown.ts';
import type { ComplaintView } from '../../../shared/contract/complaint.ts';
import { dateShown, dateTimeShown, timeShown } from '../../../shared/format/date.ts';
import { money } from '../../../shared/format/money.ts';
import { type Language, languages } from '../../../shared/language.ts';
import { type Dossier, dossier, dossierHtml } from '../../../shared/print/dossier.ts';
import { aComplaint, anOffer, aPromise, aStatement, aTask, inHours, now } from '../../helpers/a-complaint.ts';
import { aLetter } from '../../helpers/a-letter.ts';
import { irina, pavel } from '../../helpers/a-person.ts';
import { chromiumPath } from '../../helpers/chromium.ts';
import { pageFonts } from '../../helpers/page-fonts.ts';
import { bare, canReadPdf, pdfFonts, pdfPages } from '../../helpers/pdf.ts';

const patience = 180_000;
const timeZone = 'Asia/Bangkok';
const print = withOwnFonts(pageFonts(), (html) => printWithBrowser(chromiumPath(), html));

const told = { en: 'The courier came two days late', ru: 'Курьер приехал на два дня позже', th: 'พนักงานส่งของมาช้าสองวัน' } as const;
const hostile = '<script>document.body.innerHTML = ""</script><b>& &lt;';

const complaint = (language: Language) =>
  aComplaint({
    facts: { essence: told[language], title: hostile },
    promises: [aPromise({ text: told[language] })],
    statements: [aStatement({ text: told[language] })],
    tasks: [aTask()],
    offers: [anOffer()],
    letters: [aLetter()],
    measures: [{ at: now, by: irina.id, text: told[language] }],
  });

const view = (language: Language): ComplaintView => ({
  complaint: complaint(language),
  customerName: 'Anna Petrova',
  customerFlags: [],
  timeline: [
    { at: inHours(-1), by: irina.id, kind: 'registered', facts: { number: 'BKK-2026-A-0042-X', title: 'Late' } },
    { at: now, by: pavel.id, kind: 'measure', facts: { text: told[language] } },
    { at: now, by: irina.id, kind: 'corrected', facts: { field: 'case.product', old: 'Kettle', new: hostile } },
  ],
  level: 0,
  open: [],
  may: {
    edit: true,
    promise: true,
    grant: true,
    handOver: true,
    answer: true,
    weigh: true,
    assign: true,
    deEscalate: false,
    merge: true,
    approve: [],
    attach: true,
    detach: [],
  },
  steps: [],
  links: [],
  files: [],
});

const nameOf = (id: string | null) => (id === irina.id ? irina.name : id === pavel.id ? pavel.name : '—');

async function wordsIn(language: Language): Promise<DossierWords> {
  const own = i18next.createInstance();
  await own.init({ lng: language, defaultNS: 'common', resources: { en, ru, th }, interpolation: { escapeValue: false } });
  const shown: Shown = {
    language,
    timeZone,
    date: (at) => dateShown(at, language, timeZone),
    time: (at) => timeShown(at, language, timeZone),
    dateTime: (at) => dateTimeShown(at, language, timeZone),
    moment: (at) => timeShown(at, language, timeZone),
    left: () => '',
    money: (minor) => money(minor, 'THB', language),
    personal: (text) => text ?? '—',
  };
  return {
    t: own.getFixedT(language, ['dossier', 'common', 'handling', 'deadline', 'letter', 'lifecycle', 'case']),
    common: own.getFixedT(language),
    shown,
    nameOf,
    departmentOf: () => 'Delivery',
    category: 'Late delivery',
    timeline: { t: own.getFixedT(language), by: (when) => when, shown, nameOf, categoryOf: () => '' },
    fieldOf: (field) => field,
  };
}

const frame = {
  head: { company: 'Lotus Cups', site: 'Bangkok', hotline: '02 123 4567', email: 'care@example.org' },
  timeZone,
  of: 'BKK-2026-A-0042-X',
  printedBy: 'Irina Sokolova',
  at: now,
};

const composed = async (language: Language): Promise<Dossier> => ({
  language,
  title: hostile,
  sections: caseSections(view(language), [], await wordsIn(language)),
});

const pageWords = { en: 'Page1of', ru: 'Страница1из', th: 'หน้า1จาก' } as const;
const printedBy = { en: 'Printed by Irina Sokolova', ru: 'Напечатано: Irina Sokolova', th: 'พิมพ์โดย Irina Sokolova' } as const;

describe.skipIf(!canReadPdf).each(languages)('a case on paper in %s', (language) => {
  it(
    'holds every word of every part, its letterhead, who printed it, and its fonts',
    async () => {
      const sheet = await composed(language);
      expect(dossier.parse(sheet)).toEqual(sheet);
      expect(sheet.sections.length).toBeGreaterThan(7);
      const pdf = await print(dossierHtml(sheet, frame));
      const pages = pdfPages(pdf);
      const text = bare(pages.flat().join('\n'));
      for (const part of [frame.head.company, frame.head.hotline, frame.of, printedBy[language], pageWords[language], hostile])
        expect(text).toContain(bare(part));
      const { statements, tasks, offers, letters, promises } = complaint(language);
      const known = [...statements, ...promises, ...offers]
        .map((one) => one.text)
        .concat(
          tasks.map((one) => one.what),
          letters.map((one) => one.subject),
        );
      for (const part of [...known, 'Kettle → ', irina.name, pavel.name]) expect(text).toContain(bare(part));
      for (const { title, rows } of sheet.sections) {
        expect(text).toContain(bare(title));
        // A label and its text stand side by side: each line of either is whole on its own.
        for (const row of rows)
          for (const said of row.text.split('\n'))
            expect({ said, isThere: words(said).every((one) => text.includes(one)) }).toEqual({ said, isThere: true });
      }
      const untranslated = sheet.sections
        .flatMap(({ title, rows }) => [title, ...rows.flatMap(({ label, text: said }) => [label, said])])
        .filter((one) => /\b(?:dossier|handling|lifecycle|complaint|letter|deadline)[:.]\w/u.test(one));
      expect(untranslated).toEqual([]);
      expect(pdfFonts(pdf).every(({ type, whole }) => type === 'CID TrueType' && whole)).toBe(true);
    },
    patience,
  );
});

/** The words of a text, as a line that is broken between two of them leaves them. */
const words = (said: string): readonly string[] =>
  said
    .split(/[\s\u00A0]+/u)
    .map(bare)
    .filter((one) => one.length > 0 && one.length < 40);

it.skipIf(!canReadPdf)(
  'numbers the pages of a long history and repeats whose it is at the foot of each',
  async () => {
    const rows = Array.from({ length: 300 }, (_, at) => ({ label: `${at + 1}`, text: `Line ${at + 1} of what happened` }));
    const pages = pdfPages(
      await print(dossierHtml({ language: 'en', title: 'Case file', sections: [{ title: 'What happened', rows }] }, frame)),
    );
    expect(pages.length).toBeGreaterThan(3);
    pages.forEach((page, at) => {
      expect(page.join('\n')).toContain(`Page ${at + 1} of ${pages.length}`);
      expect(page.join('\n')).toContain(frame.of);
    });
    expect(pages.flat().join('\n')).toContain('Line 300 of what happened');
  },
  patience,
);
