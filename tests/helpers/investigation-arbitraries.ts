import fc from 'fast-check';
import type { investigationPayloads } from '../../shared/investigation/investigation-commands.ts';
import { statementMethod, statementParty } from '../../shared/investigation/statement.ts';
import { instant, workRecordId } from '../../shared/ids.ts';
import { aStatement, aTask, now } from './a-complaint.ts';
import { irina, olga, pavel, somchai } from './a-person.ts';

const text = fc.constantFrom('', ' ', 'The box was whole', 'ไม่พบสินค้า');
const due = fc.integer({ min: -3, max: 48 }).map((hours) => instant.parse(now + hours * 3_600_000));
const person = fc.option(fc.constantFrom(...[irina, somchai, olga, pavel].map((one) => one.id)));
const numbered = (begin: string) =>
  fc.integer({ min: 1, max: 3 }).map((count) => workRecordId.parse(`00000000-0000-7000-8000-0000000${begin}${count}`));
const statement = fc.oneof(fc.constant(aStatement().id), numbered('0a02'));
const task = fc.oneof(fc.constant(aTask().id), numbered('0a03'));

/** Random payloads of everything by which people find out what happened; few ids, so that they meet. */
export const investigationArbitraries: { readonly [Kind in keyof typeof investigationPayloads]: fc.Arbitrary<unknown> } = {
  askStatement: fc.record({
    statement,
    party: fc.constantFrom(...statementParty.options),
    person,
    name: text,
    question: text,
    dueAt: due,
  }),
  giveStatement: fc.record({ statement, method: fc.constantFrom(...statementMethod.options), text }),
  missStatement: fc.record({ statement, reason: text }),
  askTask: fc.record({ task, department: fc.constant(null), person, what: text, dueAt: due }),
  endTask: fc.record({ task, state: fc.constantFrom('done', 'dropped'), result: text }),
};
