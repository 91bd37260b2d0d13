import { describe, expect, it } from 'vitest';
import { printWithBrowser } from '../../../electron/start/print-with-browser.ts';
import { withOwnFonts } from '../../../electron/web/with-own-fonts.ts';
import { languages } from '../../../shared/language.ts';
import { defaultQuestionnaire } from '../../../shared/satisfaction/default-questionnaire.ts';
import { questionnaireHtml } from '../../../shared/satisfaction/questionnaire-html.ts';
import { chromiumPath } from '../../helpers/chromium.ts';
import { pageFonts } from '../../helpers/page-fonts.ts';
import { bare, canReadPdf, pdfFonts, pdfPages } from '../../helpers/pdf.ts';

const patience = 180_000;
const print = withOwnFonts(pageFonts(), (html) => printWithBrowser(chromiumPath(), html));
const head = { company: 'Lotus Cups', site: 'Bangkok', hotline: '02 777 8899', email: 'care@example.org' };
const hostile = '<script>document.body.innerHTML = ""</script><b>& &lt;';

const about = { en: 'About complaint', ru: 'По обращению', th: 'เกี่ยวกับเรื่องหมายเลข' } as const;
const pageWords = { en: 'Page1of1', ru: 'Страница1из1', th: 'หน้า1จาก1' } as const;

describe.skipIf(!canReadPdf).each(languages)('a questionnaire on paper in %s', (language) => {
  it(
    'holds its words, its questions in order with every box and step, and its fonts, on one page',
    async () => {
      const pdf = await print(questionnaireHtml(defaultQuestionnaire, language, { head, number: 'BKK-2026-A-0042-X' }));
      const pages = pdfPages(pdf);
      expect(pages).toHaveLength(1);
      const text = bare(pages.flat().join('\n'));
      const { title, opening, questions } = defaultQuestionnaire;
      let from = 0;
      for (const part of [
        head.company,
        `${about[language]} BKK-2026-A-0042-X`,
        title[language],
        opening[language],
        ...questions.map((one) => one.words[language]),
      ]) {
        const at = text.indexOf(bare(part), from);
        expect({ part, isThere: at >= from }).toEqual({ part, isThere: true });
        from = at + bare(part).length;
      }
      for (const box of questions.flatMap((one) => one.boxes)) expect(text).toContain(bare(box[language]));
      expect(text.split('12345')).toHaveLength(questions.filter(({ kind }) => kind === 'scale').length + 1);
      expect(text).toContain(pageWords[language]);
      expect(pdfFonts(pdf).every(({ type, whole }) => type === 'CID TrueType' && whole)).toBe(true);
    },
    patience,
  );
});

it('leaves what a manager typed text, and says no number on a paper for anybody', () => {
  const words = { en: hostile, ru: '', th: '' };
  const questions = [{ id: 'one', kind: 'tick' as const, words, boxes: [words, words] }];
  const html = questionnaireHtml({ ...defaultQuestionnaire, title: words, opening: words, questions }, 'ru', { head, number: null });
  expect(html).not.toMatch(/<script>|<b>&/u);
  expect(html).not.toContain('BKK-');
});
