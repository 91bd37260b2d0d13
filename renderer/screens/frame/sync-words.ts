import type { TFunction } from 'i18next';
import type { SyncState } from '../../../shared/contract/sync.ts';
import { assertNever } from '../../../shared/result.ts';

/** How the line looks and what it says, in as few words as can be. */
export interface SyncWords {
  readonly mark: string;
  /** Told by its shape and words too; the colour only helps. */
  readonly ink: string;
  readonly words: string;
  /** All is well: where there is little room, the sign alone is enough. */
  readonly calm: boolean;
}

const inks = {
  done: 'var(--done-ink)',
  calm: 'var(--state-calm-ink)',
  warn: 'var(--state-irritated-ink)',
  stop: 'var(--state-aggressive-ink)',
} as const;

/** The state of the exchange with head office as one line of the frame says it. */
export function syncWords(state: SyncState, t: TFunction<['sync', 'common']>): SyncWords {
  switch (state.kind) {
    case 'alone':
      return { mark: '', ink: 'var(--mantine-color-dimmed)', words: t('common:offline'), calm: true };
    case 'joining':
      return { mark: '↻', ink: inks.calm, words: t('line.joining', { percent: percentOf(state) }), calm: false };
    case 'inStep':
      return { mark: '✓', ink: inks.done, words: t('line.inStep'), calm: true };
    case 'behind':
      return state.waiting > 0
        ? { mark: '↑', ink: inks.calm, words: t('line.behind', { waiting: state.waiting }), calm: false }
        : { mark: '↓', ink: inks.calm, words: t('line.fetching', { toFetch: state.toFetch }), calm: false };
    case 'offline': {
      const waiting = state.waiting === 0 ? '' : ` · ${t('line.behind', { waiting: state.waiting })}`;
      return { mark: '○', ink: inks.warn, words: `${t('line.offline')}${waiting}`, calm: false };
    }
    case 'stopped':
      return { mark: '■', ink: inks.stop, words: t('line.stopped'), calm: false };
    default:
      return assertNever(state);
  }
}

/** Whole hundredths; the last one only when everything is through. */
const percentOf = ({ done, total }: Extract<SyncState, { kind: 'joining' }>): number =>
  total === 0 ? 0 : Math.min(Math.floor((100 * done) / total), 100);
