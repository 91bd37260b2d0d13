import type { DeskLink } from '../../shared/contract/answer.ts';
import { contract, type Input, type MethodName, type Output } from '../../shared/contract/contract.ts';
import type { Announcement } from '../../shared/contract/announcement.ts';
import { because, type RefusalCode } from '../../shared/refusal/refusal.ts';

type Answers = { [Name in MethodName]?: (input: Input<Name>) => Output<Name> | RefusalCode };

interface Asked {
  readonly name: string;
  readonly input: unknown;
}

interface State {
  answers: Answers;
  asked: Asked[];
  tookMs: number;
  readonly hearers: Set<(said: unknown) => void>;
}
const state: State = { answers: {}, asked: [], tookMs: 0, hearers: new Set() };

/**
 * A desk that answers as a test says. Questions and answers are checked against the contract, so a screen that asks wrongly fails here
 * as it would at the door. Import this before anything of renderer/: the window looks for its desk when it loads.
 */
export const fakeDesk = {
  answers: (answers: Answers): void => {
    state.answers = { ...state.answers, ...answers };
  },
  /** Forgets answers and what was asked. */
  fresh: (): void => {
    state.answers = {};
    state.asked = [];
    state.tookMs = 0;
  },
  /** Every answer takes so long from now on, as on a busy machine: keys come faster than it answers. */
  takes: (ms: number): void => {
    state.tookMs = ms;
  },
  /** The inputs of every question of a name so far, oldest first. */
  asked: <Name extends MethodName>(name: Name): readonly Input<Name>[] =>
    state.asked.filter((one) => one.name === name).map((one) => contract[name].input.parse(one.input) as Input<Name>),
  say: (said: Announcement): void => state.hearers.forEach((hear) => hear(said)),
};

const link: DeskLink = {
  call: async (name, input) => {
    state.asked.push({ name, input });
    const parsed = contract[name].input.safeParse(input);
    if (!parsed.success) throw new Error(`${name} was asked wrongly: ${parsed.error.message}`);
    if (state.tookMs > 0) await new Promise((answered) => setTimeout(answered, state.tookMs));
    const answering = state.answers[name];
    const answer: unknown = answering === undefined ? 'brokeDown' : answering(parsed.data as never);
    if (typeof answer === 'string') return { ok: false, refusal: { ...because(answer as RefusalCode), sentence: answer } };
    const given = contract[name].output.safeParse(answer);
    if (!given.success) throw new Error(`the test answers ${name} wrongly: ${given.error.message}`);
    return { ok: true, value: given.data } as never;
  },
  listen: (hear) => {
    state.hearers.add(hear);
    return () => state.hearers.delete(hear);
  },
};

Object.defineProperty(globalThis, 'heard', { value: link });
