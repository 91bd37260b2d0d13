import { create } from 'zustand';
import type { ComplaintRow } from '../../shared/contract/complaint.ts';
import type { Refusal } from '../../shared/refusal/refusal.ts';
import { ask } from '../api.ts';
import { useDesk } from './desk-state.ts';
import { type Narrowing, questionOf, type RegisterQuestion, wholeRegister } from './register-question.ts';

interface Loaded {
  readonly asked: Narrowing;
  readonly question: RegisterQuestion;
  readonly rows: readonly ComplaintRow[];
  readonly more: boolean;
  readonly index: number;
  readonly refusal: Refusal | undefined;
  readonly asking: boolean;
  /** Rows read on the way to the last one; undefined while nobody goes there. */
  readonly reading: number | undefined;
}

const nothing: Loaded = {
  asked: wholeRegister,
  question: {},
  rows: [],
  more: true,
  index: 0,
  refusal: undefined,
  asking: false,
  reading: undefined,
};
const pageRows = 200;

/** The part of the register that was read so far: it stays while a case is looked at, so that coming back costs nothing. */
export const useRegister = create<Loaded>(() => nothing);

useDesk.subscribe(({ desk }) => {
  if (desk !== undefined && desk.session === null) useRegister.setState(nothing);
});

export const chooseRow = (index: number): void => useRegister.setState({ index });

/** Reads the register from the newest row on, narrowed to what is asked. Days are those of the site's time zone. */
export async function searchRegister(asked: Narrowing, timeZone: string): Promise<void> {
  const question = questionOf(asked, timeZone);
  useRegister.setState({ asked, question, asking: true, reading: undefined });
  const answer = await ask('complaint.find', { ...question, rows: pageRows });
  if (useRegister.getState().question !== question) return;
  if (answer.ok) useRegister.setState({ ...answer.value, index: 0, refusal: undefined, asking: false });
  else useRegister.setState({ refusal: answer.refusal, asking: false });
}

const pageAfter = (question: RegisterQuestion, last: ComplaintRow) =>
  ask('complaint.find', { ...question, after: { receivedAt: last.receivedAt, id: last.id }, rows: pageRows });

/** Reads the page behind the last row, if there is one and nothing is being read. */
export async function nextPage(): Promise<void> {
  const { question, rows, more, asking } = useRegister.getState();
  const last = rows.at(-1);
  if (!more || asking || last === undefined) return;
  useRegister.setState({ asking: true });
  const answer = await pageAfter(question, last);
  const now = useRegister.getState();
  if (now.question !== question) return;
  if (!answer.ok) useRegister.setState({ refusal: answer.refusal, asking: false });
  // Read again meanwhile, the rows may end elsewhere: the page behind the new end is asked for anew.
  else if (now.rows.at(-1)?.id !== last.id) useRegister.setState({ asking: false });
  else useRegister.setState({ rows: [...now.rows, ...answer.value.rows], more: answer.value.more, refusal: undefined, asking: false });
}

/** Goes to the oldest row, reading every page on the way and showing them at once; another question or row chosen meanwhile wins. */
export async function lastRow(): Promise<void> {
  const { question, rows, more: behind, index, asking } = useRegister.getState();
  if (asking) return;
  useRegister.setState({ asking: true });
  const read = [...rows];
  let more = behind;
  let refusal: Refusal | undefined;
  for (let last = read.at(-1); more && last !== undefined && useRegister.getState().question === question; last = read.at(-1)) {
    const answer = await pageAfter(question, last);
    if (answer.ok) {
      read.push(...answer.value.rows);
      useRegister.setState({ reading: read.length });
    } else refusal = answer.refusal;
    more = answer.ok && answer.value.more;
  }
  const now = useRegister.getState();
  if (now.question !== question) return;
  const chosen = now.index === index && refusal === undefined ? Math.max(read.length - 1, 0) : now.index;
  useRegister.setState({ rows: read, more: refusal !== undefined && behind, index: chosen, refusal, asking: false, reading: undefined });
}

/** Reads the newest page again after something changed; older rows and the chosen one stay. */
export async function refreshRegister(): Promise<void> {
  const { question } = useRegister.getState();
  const answer = await ask('complaint.find', { ...question, rows: pageRows });
  const { question: asked, rows, more, index } = useRegister.getState();
  if (!answer.ok || asked !== question) return;
  const last = answer.value.rows.at(-1);
  const joins = rows.findIndex((row) => row.id === last?.id);
  const merged = joins === -1 ? answer.value.rows : [...answer.value.rows, ...rows.slice(joins + 1)];
  const chosen = merged.findIndex((row) => row.id === rows[index]?.id);
  useRegister.setState({ rows: merged, more: joins === -1 ? answer.value.more : more && answer.value.more, index: Math.max(chosen, 0) });
}
