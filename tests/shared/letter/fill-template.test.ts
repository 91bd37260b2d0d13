import { expect, it } from 'vitest';
import { languages } from '../../../shared/language.ts';
import { defaultTemplate } from '../../../shared/letter/default-template.ts';
import { fillTemplate } from '../../../shared/letter/fill-template.ts';
import { letterKinds } from '../../../shared/letter/letter-kind.ts';
import { templateProblem } from '../../../shared/letter/letter-template.ts';
import { type LetterFacts, mergeFields } from '../../../shared/letter/merge-fields.ts';
import { sampleFacts } from '../../../shared/letter/sample-facts.ts';

const nothingKnown = Object.fromEntries(mergeFields.map((name) => [name, ''])) as LetterFacts;
const facts: LetterFacts = { ...nothingKnown, customer: 'Anna', hotline: '02 123' };

it('puts the facts where the template names them', () => {
  expect(fillTemplate('Dear {customer},\n\nCall {hotline}.', facts)).toBe('Dear Anna,\n\nCall 02 123.');
});

it('leaves a paragraph marked with ? out while a fact in it is not known', () => {
  expect(fillTemplate('{customer}\n\n? The amount is {amount}.\n\n? Call {hotline}.', facts)).toBe('Anna\n\nCall 02 123.');
});

it('leaves the gap to be seen where a needed fact is not known', () => {
  expect(fillTemplate('We decided: {solution}', facts)).toBe('We decided: {solution}');
});

it('reads braces in a customer’s own words as words', () => {
  expect(fillTemplate('{customer}', { ...facts, customer: 'A {reason} B' })).toBe('A (reason) B');
});

it('refuses a template that names what there is none of, by its name', () => {
  expect(templateProblem({ subject: 'x', body: 'Dear {custmer}' })).toEqual({ code: 'unknownMergeField', facts: { name: 'custmer' } });
  expect(templateProblem({ subject: '{Number}', body: 'x' })).toEqual({ code: 'unknownMergeField', facts: { name: 'Number' } });
  expect(templateProblem({ subject: 'x', body: 'Dear {customer, hello' })).toEqual({ code: 'looseBrace' });
  expect(templateProblem({ subject: 'x', body: '{}' })).toEqual({ code: 'unknownMergeField', facts: { name: '' } });
});

it.each(languages.flatMap((language) => letterKinds.map((kind) => [kind, language] as const)))(
  'comes with a template for %s in %s that fills without a gap',
  (kind, language) => {
    const template = defaultTemplate(kind, language);
    expect(templateProblem(template)).toBeUndefined();
    const text = fillTemplate(`${template.subject}\n\n${template.body}`, sampleFacts(language));
    expect(text).not.toMatch(/[{}?]\s*$|[{}]|^\?/mu);
    expect(text).not.toContain('..');
  },
);

it('asks for reason and alternative in every refusal', () => {
  for (const language of languages) {
    const { body } = defaultTemplate('refusal', language);
    expect(body).toContain('{reason}');
    expect(body).toContain('{alternative}');
  }
});
