import { readFileSync } from 'node:fs';
import { setUp, troubles } from '../../shared/contract/desk.ts';
import { because } from '../../shared/refusal/refusal.ts';
import { sentenceFor } from '../../shared/refusal/sentences.ts';
import type { DeskBehindDoor } from '../services/door.ts';

/** What came of an unattended set-up: the code that opens the data should every password be lost, or what is wrong. */
export type SetUpOutcome = { readonly recoveryCode: string } | { readonly wrong: string };

/** `--setup FILE`: sets the desk up as the first-start screen would, from a JSON file (`setUp` of shared/contract/desk.ts). */
export async function setUpFromFile(desk: DeskBehindDoor, path: string): Promise<SetUpOutcome> {
  const state = await desk.call('desk.state', {});
  const kind = state.ok ? field(state.value, 'kind') : undefined;
  if (kind === 'closed' || kind === 'open')
    return { wrong: 'This desk is already set up; nothing was changed. Choose another data folder with --data.' };
  const trouble = kind === 'trouble' && state.ok ? troubles.find((one) => one === field(state.value, 'trouble')) : undefined;
  if (trouble !== undefined) return { wrong: `The desk could not be set up: ${sentenceFor(because(trouble), 'en')}` };
  const read = readSetUp(path);
  if ('wrong' in read) return read;
  const answer = await desk.call('desk.setUp', read.input);
  if (!answer.ok) return { wrong: `The desk could not be set up: ${answer.refusal.sentence}` };
  return { recoveryCode: String(field(answer.value, 'recoveryCode')) };
}

const field = (value: unknown, name: string): unknown => Reflect.get(Object(value), name);

function readSetUp(path: string): { readonly input: unknown } | { readonly wrong: string } {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (problem) {
    const why = problem instanceof SyntaxError ? 'is not JSON' : 'cannot be read';
    return { wrong: `The set-up file ${path} ${why}.` };
  }
  const parsed = setUp.safeParse(value);
  if (parsed.success) return { input: parsed.data };
  // Field names only: the values hold passwords.
  const fields = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.') || String(Reflect.get(issue, 'keys'))))];
  return { wrong: `The set-up file ${path} is not right in: ${fields.join(', ')}.` };
}
