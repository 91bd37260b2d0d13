import { refusal } from '../../shared/refusal/refusal.ts';

/** Words of the machinery that no window may ever read: SQL, paths, stacks, schema messages. */
const leak = /SQLITE|sqlite_|kysely|node_modules|\.tsx?:\d|\n\s+at |heard-[A-Za-z0-9]{6}|ZodError|Invalid input|Expected |expected string/u;

/** What is wrong with an answer, whatever was asked: its shape, a leak, a bug, or a prototype that was reached. */
export function faultsOf(answer: object): string[] {
  const said = JSON.stringify(answer);
  return [
    ...(isAnswer(answer) ? [] : [`no answer: ${said.slice(0, 200)}`]),
    ...(leak.test(said) ? [`it leaks: ${said.slice(0, 300)}`] : []),
    ...(said.includes('"brokeDown"') ? ['it broke down'] : []),
    ...(Object.keys(Object.prototype).length === 0 && !('isAdmin' in {}) ? [] : ['the prototype was reached']),
  ];
}

function isAnswer(answer: object): boolean {
  const keys = Object.keys(answer).toSorted().join(' ');
  if (keys === 'ok value') return 'ok' in answer && answer.ok === true;
  if (keys !== 'ok refusal' || !('ok' in answer) || answer.ok !== false || !('refusal' in answer)) return false;
  const { refusal: said } = answer;
  if (typeof said !== 'object' || said === null || !('sentence' in said) || typeof said.sentence !== 'string') return false;
  const { sentence, ...rest } = said;
  return sentence.length > 10 && refusal.safeParse(rest).success;
}
