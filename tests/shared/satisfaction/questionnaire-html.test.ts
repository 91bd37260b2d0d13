import { expect, it } from 'vitest';
import { defaultQuestionnaire } from '../../../shared/satisfaction/default-questionnaire.ts';
import { questionnaireHtml } from '../../../shared/satisfaction/questionnaire-html.ts';

const frame = { head: { company: 'Shop', site: 'Bangkok', hotline: '', email: '' }, number: null };
const whole = (html: string) => [...html.matchAll(/<span class="whole">([^<]*)<\/span>/gu)].map(([, word]) => word);

it('keeps the Thai words of a title, an opening, a question and a box whole', () => {
  const kept = whole(questionnaireHtml(defaultQuestionnaire, 'th', frame));
  for (const word of ['บริการ', 'คำตอบ', 'เจ้าหน้าที่', 'จัดส่ง']) expect(kept).toContain(word);
});

it('ties no words of other languages together', () => {
  const kept = whole(questionnaireHtml(defaultQuestionnaire, 'en', frame));
  expect(kept.filter((word) => /\p{L}/u.test(word ?? ''))).toEqual([]);
});
