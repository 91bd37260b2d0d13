import { describe, expect, it } from 'vitest';
import { en } from '../../../renderer/i18n/en.ts';
import { ru } from '../../../renderer/i18n/ru.ts';
import { th } from '../../../renderer/i18n/th.ts';
import { auditActs } from '../../../shared/audit/audit-acts.ts';
import { complaint } from '../../../shared/complaint/complaint.ts';
import { category, department, limit, product, settings } from '../../../shared/contract/catalogue.ts';
import { contract } from '../../../shared/contract/contract.ts';
import { person } from '../../../shared/contract/people.ts';

/** The text at a path such as `act.call.start`, if there is one. */
const textAt = (tree: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (within, step) =>
        typeof within === 'object' && within !== null ? Object.entries(within).find(([name]) => name === step)?.[1] : undefined,
      tree,
    );

const audited = [complaint, person, category, product, department, limit, settings].flatMap(({ shape }) => Object.keys(shape));
const reasons = contract['draft.discard'].input.shape.reason.options.filter((reason) => reason !== 'sent');
const others = ['password', 'pin', 'site', 'deskCode', 'people', 'on', 'events', 'answeredAt', 'endedAt', 'wrapUp', 'result', 'rangAt'];
const more = ['dueAt', 'reason', 'closedAt', 'complaints', ...reasons];

describe('the words of the audit', () => {
  for (const [language, { audit }] of Object.entries({ en, ru, th })) {
    it.each(auditActs)(`has ${language} for the act %s`, (act) => expect(textAt(audit, `act.${act}`)).toEqual(expect.any(String)));

    it(`has ${language} for every field that an act can name`, () => {
      const unsaid = ['id', 'revision']; // a new entry, and a count that nobody asks for
      const fields = [...audited, ...others, ...more].filter((field) => !unsaid.includes(field));
      expect(fields.filter((field) => typeof textAt(audit, `field.${field}`) !== 'string')).toEqual([]);
    });
  }
});
