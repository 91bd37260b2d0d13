import { create } from 'zustand';
import type { ComplaintRow } from '../../shared/contract/complaint.ts';
import type { Output } from '../../shared/contract/contract.ts';
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
  /** Newer rows stand before the first one: the register was entered from its end. */
  readonly newer: boolean;
}

const nothing: Loaded = {
  asked: wholeRegister,
  question: {},
  rows: [],
  more: true,
  index: 0,
  refusal: undefined,
  asking: false,
  newer: false,
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
  useRegister.setState({ asked, question, asking: true });
  const answer = await ask('complaint.find', { ...question, rows: pageRows });
  if (useRegister.getState().question !== question) return;
  if (answer.ok) useRegister.setState({ ...fromStart(answer.value), refusal: undefined, asking: false });
  else useRegister.setState({ refusal: answer.refusal, asking: false });
}

const fromStart = ({ rows, more }: Output<'complaint.find'>) => ({ rows, more, newer: false, index: 0 });

const pageAfter = (question: RegisterQuestion, last: ComplaintRow) =>
  ask('complaint.find', { ...question, after: keyOf(last), rows: pageRows });

const keyOf = ({ receivedAt, id }: ComplaintRow) => ({ receivedAt, id });

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

/** Reads the page before the first row, where the register was entered from its end; the chosen row stays the same. */
export async function previousPage(): Promise<void> {
  const { question, rows, newer, asking } = useRegister.getState();
  const first = rows[0];
  if (!newer || asking || first === undefined) return;
  useRegister.setState({ asking: true });
  const answer = await ask('complaint.find', { ...question, before: keyOf(first), rows: pageRows });
  const now = useRegister.getState();
  if (now.question !== question) return;
  if (!answer.ok) useRegister.setState({ refusal: answer.refusal, asking: false });
  else if (now.rows[0]?.id !== first.id) useRegister.setState({ asking: false });
  else {
    const { rows: read, more } = answer.value;
    useRegister.setState({ rows: [...read, ...now.rows], newer: more, index: now.index + read.length, refusal: undefined, asking: false });
  }
}

/** Goes to the oldest row: the last page is read from the end, however long the register; a row chosen meanwhile wins. */
export async function lastRow(): Promise<void> {
  const { question, rows, more, index } = useRegister.getState();
  if (!more) return chooseRow(Math.max(rows.length - 1, 0));
  useRegister.setState({ asking: true });
  const answer = await ask('complaint.find', { ...question, before: 'end', rows: pageRows });
  const now = useRegister.getState();
  if (now.question !== question) return;
  if (!answer.ok) useRegister.setState({ refusal: answer.refusal, asking: false });
  else if (now.index !== index) useRegister.setState({ asking: false });
  else useRegister.setState({ ...fromEnd(answer.value), refusal: undefined, asking: false });
}

const fromEnd = ({ rows, more }: Output<'complaint.find'>) => ({ rows, newer: more, more: false, index: Math.max(rows.length - 1, 0) });

/** Goes to the newest row, and back to the newest page where only older ones are at hand. */
export async function firstRow(): Promise<void> {
  const { question, newer } = useRegister.getState();
  if (!newer) return chooseRow(0);
  const answer = await ask('complaint.find', { ...question, rows: pageRows });
  if (useRegister.getState().question !== question) return;
  if (answer.ok) useRegister.setState({ ...fromStart(answer.value), refusal: undefined, asking: false });
  else useRegister.setState({ refusal: answer.refusal });
}

/** Reads the newest page again after something changed, or the oldest one where only those are at hand; other rows and the chosen one stay. */
export async function refreshRegister(): Promise<void> {
  const { question, newer } = useRegister.getState();
  const answer = await ask('complaint.find', { ...question, ...(newer ? { before: 'end' } : {}), rows: pageRows });
  const { question: asked, rows, more, index, newer: stillNewer } = useRegister.getState();
  if (!answer.ok || asked !== question || newer !== stillNewer) return;
  if (newer) {
    const read = new Map(answer.value.rows.map((row) => [row.id, row]));
    useRegister.setState({ rows: rows.map((row) => read.get(row.id) ?? row) });
    return;
  }
  const last = answer.value.rows.at(-1);
  const joins = rows.findIndex((row) => row.id === last?.id);
  const merged = joins === -1 ? answer.value.rows : [...answer.value.rows, ...rows.slice(joins + 1)];
  const chosen = merged.findIndex((row) => row.id === rows[index]?.id);
  useRegister.setState({ rows: merged, more: joins === -1 ? answer.value.more : more && answer.value.more, index: Math.max(chosen, 0) });
}
