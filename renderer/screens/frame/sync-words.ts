import type { TFunction } from 'i18next';
import type { SyncState } from '../../../shared/contract/sync.ts';
import { assertNever } from '../../../shared/result.ts';

/** How the line looks and what it says, in as few words as can be. */
interface SyncWords {
  readonly mark: string;
  /** Told by its shape and words too; the colour only helps. */
  readonly ink: string;
  readonly words: string;
}

const inks = {
  done: 'var(--done-ink)',
  calm: 'var(--state-calm-ink)',
  warn: 'var(--state-irritated-ink)',
  stop: 'var(--state-aggressive-ink)',
} as const;

/** A desk that has joined, in whatever state. */
export type Joined = Exclude<SyncState, { kind: 'alone' }>;

/** The state of the exchange with head office as one line of the frame says it. */
export function syncWords(state: Joined, t: TFunction<'sync'>): SyncWords {
  switch (state.kind) {
    case 'joining':
      return { mark: '↻', ink: inks.calm, words: t('line.joining', { percent: percentOf(state) }) };
    case 'inStep':
      return { mark: '✓', ink: inks.done, words: t('line.inStep') };
    case 'behind':
      return state.waiting > 0
        ? { mark: '↑', ink: inks.calm, words: t('line.behind', { waiting: state.waiting }) }
        : { mark: '↓', ink: inks.calm, words: t('line.fetching', { toFetch: state.toFetch }) };
    case 'offline':
      return { mark: '○', ink: inks.warn, words: withWaiting(t('line.offline'), state, t) };
    case 'stopped':
      return { mark: '■', ink: inks.stop, words: withWaiting(t('line.stopped'), state, t) };
    default:
      return assertNever(state);
  }
}

const withWaiting = (words: string, { waiting }: { readonly waiting: number }, t: TFunction<'sync'>): string =>
  waiting === 0 ? words : `${words} · ${t('line.behind', { waiting })}`;

/** Whole hundredths; the last one only when everything is through. */
const percentOf = ({ done, total }: Extract<SyncState, { kind: 'joining' }>): number =>
  total === 0 ? 0 : Math.min(Math.floor((100 * done) / total), 100);
