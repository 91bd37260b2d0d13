import { create } from 'zustand';
import type { ImportProgress } from '../../shared/contract/importing.ts';
import type { SyncState } from '../../shared/contract/sync.ts';
import { assertNever } from '../../shared/result.ts';
import { listen } from '../api.ts';
import { refreshCatalogue, refreshDesk, refreshPeople } from './desk-state.ts';
import { useRings } from './ring-state.ts';

interface News {
  /** Rises whenever complaints, call-backs or drafts changed: a screen that shows them asks again. */
  readonly complaints: number;
  readonly callbacks: number;
  readonly drafts: number;
  readonly knowledge: number;
  readonly causes: number;
  readonly customers: number;
  readonly notices: number;
  readonly incentives: number;
  readonly importing: ImportProgress | undefined;
  /** Where the desk stands to head office, as last told. */
  readonly sync: SyncState | undefined;
  /** Rises when that is worth asking about again: not with every hundredth of a first sending. */
  readonly syncs: number;
}

/** What changed at the desk since the window opened. */
export const useNews = create<News>(() => ({
  complaints: 0,
  callbacks: 0,
  drafts: 0,
  knowledge: 0,
  causes: 0,
  customers: 0,
  notices: 0,
  incentives: 0,
  importing: undefined,
  sync: undefined,
  syncs: 0,
}));

const risen = ['complaints', 'callbacks', 'drafts', 'knowledge', 'causes', 'customers', 'notices', 'incentives'] as const;
type Risen = (typeof risen)[number];

const rise = (what: Risen) => useNews.setState((news) => ({ [what]: news[what] + 1 }));

/** Follows the desk's announcements until the returned function is called. */
export const followNews = (): (() => void) =>
  listen((said) => {
    switch (said.event) {
      case 'rings':
        useRings.setState({ rings: said.rings });
        return;
      case 'changed':
        if (said.what === 'catalogue') void refreshCatalogue();
        else if (said.what === 'people') void refreshPeople();
        else rise(said.what);
        return;
      case 'import':
        useNews.setState({ importing: said.progress });
        return;
      case 'sync':
        useNews.setState(({ sync, syncs }) => ({
          sync: said.state,
          syncs: sync?.kind === 'joining' && said.state.kind === 'joining' ? syncs : syncs + 1,
        }));
        return;
      case 'session':
        void refreshDesk();
        for (const what of risen) rise(what);
        useNews.setState(({ syncs }) => ({ sync: undefined, syncs: syncs + 1 }));
        return;
      default:
        assertNever(said);
    }
  });
