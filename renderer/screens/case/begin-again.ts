import type { Again, Repeatable } from '../../state/again.ts';
import { correctable, type Corrections } from '../../state/use-correcting.ts';
import type { Shown } from '../../state/use-shown.ts';
import type { PromiseDraft } from './promise-draft.ts';

// What a form begins with when something head office refused is done again: as it was filled in the first time.

type Dated = Pick<Shown, 'dateTime'>;

/** A moment as it is typed into a form; one that has passed meanwhile is named anew. */
const momentText = (at: number, { dateTime }: Dated): string => (at > Date.now() ? dateTime(at) : '');

export const measureAgain = (again: Again | undefined): string | undefined =>
  again?.command.kind === 'measure' ? again.command.payload.text : undefined;

export function promiseAgain(again: Again | undefined, shown: Dated): Partial<PromiseDraft> {
  if (again?.command.kind !== 'promise' && again?.command.kind !== 'movePromise') return {};
  return promiseDraft(again.command.payload, shown);
}

type PromisePayload = Extract<Repeatable, { kind: 'promise' }>['payload'];

const promiseDraft = ({ what, dueAt, text, channel }: PromisePayload, shown: Dated): PromiseDraft => ({
  what,
  when: momentText(dueAt, shown),
  text,
  channel,
});

export function contactAgain(again: Again | undefined, shown: Dated) {
  if (again?.command.kind !== 'contact') return {};
  const { result, settles, told, text, next } = again.command.payload;
  return {
    result,
    settles,
    text,
    ...(told === undefined ? {} : { told }),
    ...(next === undefined ? {} : { next: promiseDraft(next, shown) }),
  };
}

/** `unit` is what one whole unit of the currency has in minor ones. */
export function solveAgain(again: Again | undefined, unit: number) {
  if (again?.command.kind !== 'solve') return {};
  const { verdict, remedy, reply, measure, reason } = again.command.payload;
  const { type, text, amount } = remedy;
  return { verdict, reply, measure, type, text, amount: amount / unit, ...(reason === undefined ? {} : { reason }) };
}

export function refuseAgain(again: Again | undefined) {
  if (again?.command.kind !== 'refuse') return {};
  const { reason, alternative, reply } = again.command.payload;
  return { reason, alternative, reply };
}

export function handOverAgain(again: Again | undefined, shown: Dated) {
  if (again?.command.kind !== 'handOver') return {};
  const { to, answerBy, reason, text } = again.command.payload;
  const when = momentText(answerBy, shown);
  return { to, reason, text, ...(when === '' ? {} : { answerBy: when }) };
}

/** What was corrected on the card; undefined where it was something else. */
export function correctionsAgain(again: Again | undefined): Corrections | undefined {
  if (again?.command.kind !== 'correct') return undefined;
  const { caller, facts } = again.command.payload;
  const typed = new Map<string, unknown>(Object.entries({ ...caller, ...facts }));
  return Object.fromEntries(
    correctable.flatMap((field) => (typeof typed.get(field) === 'string' ? [[field, String(typed.get(field))]] : [])),
  );
}
