import type { Language } from '../../shared/language.ts';
import { defaultTemplate } from '../../shared/letter/default-template.ts';
import { fillTemplate } from '../../shared/letter/fill-template.ts';
import type { LetterKind } from '../../shared/letter/letter-kind.ts';
import type { LetterSheet } from '../../shared/letter/letter-sheet.ts';
import { sampleFacts } from '../../shared/letter/sample-facts.ts';

const position: Readonly<Record<Language, string>> = {
  en: 'Complaints manager',
  ru: 'Руководитель отдела жалоб',
  th: 'ผู้จัดการฝ่ายรับเรื่องร้องเรียน',
};

/** A letter as it goes on paper, from the template Heard came with and made-up facts. */
export function aLetterSheet(kind: LetterKind, language: Language, as: Partial<LetterSheet> = {}): LetterSheet {
  const template = defaultTemplate(kind, language);
  const facts = sampleFacts(language);
  return {
    kind,
    language,
    company: facts.company,
    site: facts.site,
    hotline: facts.hotline,
    email: facts.email,
    date: facts.received,
    number: facts.number,
    addressee: { name: facts.customer, address: '12/3 Sukhumvit 55\nBangkok 10110' },
    subject: fillTemplate(template.subject, facts),
    body: fillTemplate(template.body, facts),
    signer: { name: facts.owner, position: position[language] },
    ...as,
  };
}
