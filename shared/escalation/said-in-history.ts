import type { TimelineEntry } from '../complaint/complaint.ts';
import type { Person } from '../contract/people.ts';

type Line = Pick<TimelineEntry, 'kind' | 'facts'>;

/** What the line of a firing keeps for the rules: how high it raised the trouble, what it goes by, and who was told of it in somebody's place. */
export interface Spoken {
  readonly level: number;
  readonly root: string;
  readonly instead: readonly Person['id'][];
}

/** The same as facts of a line; no screen shows them. */
export const spokenFacts = ({ level, root, instead }: Spoken): TimelineEntry['facts'] => ({
  level_: level,
  root_: root,
  instead_: instead.join(' '),
});

/** How high the trouble with a complaint stands by its history, 0 to 3: raised by rules that spoke, lowered by hand (product.md 3.4). */
export const levelIn = (history: readonly Line[]): number =>
  history.reduce((level, { kind, facts }) => {
    if (kind === 'escalated') return Math.max(level, numberIn(facts['level_']));
    return kind === 'deEscalated' ? numberIn(facts['to']) : level;
  }, 0);

/** The firings somebody was told of in a colleague's place, by the complaint's history (E6, E13). */
export const rootsInstead = (history: readonly Line[], who: Person['id']): readonly string[] =>
  history.flatMap(({ kind, facts }) =>
    kind === 'escalated' &&
    String(facts['instead_'] ?? '')
      .split(' ')
      .includes(who)
      ? [String(facts['root_'] ?? '')]
      : [],
  );

const numberIn = (fact: TimelineEntry['facts'][string] | undefined): number => (typeof fact === 'number' ? fact : 0);
