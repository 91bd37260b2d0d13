import { fillTemplate } from './fill-template.ts';
import type { LetterSheet } from './letter-sheet.ts';
import type { LetterTemplate } from './letter-template.ts';
import { sampleFacts } from './sample-facts.ts';

/** How a template reads on paper with made-up facts. */
export function sampleSheet({
  kind,
  language,
  subject,
  body,
}: Pick<LetterTemplate, 'kind' | 'language' | 'subject' | 'body'>): LetterSheet {
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
    addressee: { name: facts.customer, address: '' },
    subject: fillTemplate(subject, facts),
    body: fillTemplate(body, facts),
    signer: { name: facts.owner, position: '' },
  };
}
