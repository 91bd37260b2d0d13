import fc from 'fast-check';
import { untriaged } from '../../shared/complaint/handling.ts';
import type { lifecyclePayloads } from '../../shared/complaint/lifecycle-commands.ts';
import { instant, workRecordId } from '../../shared/ids.ts';
import { now } from './a-complaint.ts';
import { irina, olga, pavel, somchai } from './a-person.ts';
import { lifecycleStories, otherId } from './lifecycle-payloads.ts';

const people = [irina, somchai, olga, pavel].map((one) => one.id);
const text = fc.constantFrom('', ' ', 'Called the courier', 'ไม่พบสินค้า');
const due = fc.integer({ min: -3, max: 48 }).map((hours) => instant.parse(now + hours * 3_600_000));
const link = fc.integer({ min: 1, max: 4 }).map((count) => workRecordId.parse(`00000000-0000-7000-8000-00000000a0a${count}`));
const promise = fc.integer({ min: 1, max: 6 }).map((count) => `00000000-0000-7000-8000-00000000b00${count}`);
const statement = fc.integer({ min: 1, max: 9 }).map((count) => workRecordId.parse(`00000000-0000-7000-8000-00000000a0d${count}`));
const maybe = <One>(one: fc.Arbitrary<One>) => fc.option(one, { nil: undefined });

/** Random payloads of everything that happens after the call; few ids and few people, so that they meet. */
export const lifecycleArbitraries: { readonly [Kind in keyof typeof lifecyclePayloads]: fc.Arbitrary<unknown> } = {
  weigh: fc.record({
    ...Object.fromEntries(Object.entries(untriaged).map(([key, value]) => [key, fc.constant(value)])),
    weight: fc.constantFrom('minor', 'minor', 'substantial'),
    severity: fc.integer({ min: 1, max: 4 }),
    complexity: fc.constantFrom('noAnalysis', 'analysis'),
    flags: fc.subarray(['legal', 'safety'], { maxLength: 1 }),
    subjects: fc.subarray(people, { maxLength: 1 }),
  }),
  assign: fc.record({ owner: maybe(fc.constantFrom(...people)), investigator: fc.option(fc.constantFrom(...people)), text }),
  investigate: fc.record({
    investigator: maybe(fc.constantFrom(...people)),
    text,
    askBy: maybe(due),
    statements: maybe(fc.uniqueArray(statement, { maxLength: 4 })),
  }),
  conclude: fc.record({
    ...Object.fromEntries(Object.entries(lifecycleStories.conclude).map(([key, value]) => [key, fc.constant(value)])),
    judgement: fc.constantFrom('justified', 'unjustified'),
    causeType: fc.constantFrom('workflow', null),
    reason: text,
  }),
  wait: fc.record({ for: text, remindAt: due }),
  resume: fc.record({ text }),
  sendBack: fc.record({ reason: text }),
  deEscalate: fc.record({ seen: fc.integer({ min: 1, max: 3 }), to: fc.integer({ min: 0, max: 2 }), reason: text }),
  close: fc.record({
    correctiveAction: fc.boolean(),
    note: text,
    cause: maybe(fc.constant({ causeType: 'workflow', faultSide: 'system', rootCause: '' })),
  }),
  reopen: fc.record({
    reason: text,
    promise: fc.record({ promise, what: fc.constant('answer'), text, dueAt: due, channel: fc.constant('phone') }),
  }),
  cancel: fc.record({
    reason: fc.constantFrom('withdrawn', 'duplicate', 'merged', 'test'),
    text,
    target: maybe(fc.constant(otherId)),
    link: maybe(link),
  }),
  restore: fc.record({ text }),
  join: fc.record({ source: fc.constant(otherId), link, promise }),
  part: fc.record({ link }),
  link: fc.record({ link, kind: fc.constantFrom('related', 'newAfterClose'), other: fc.constant(otherId) }),
  unlink: fc.record({ link }),
};
