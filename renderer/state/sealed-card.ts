import { v7 } from 'uuid';
import { draftId } from '../../shared/ids.ts';
import type { Refusal } from '../../shared/refusal/refusal.ts';
import { cleaned } from '../../shared/text/clean.ts';
import { ask } from '../api.ts';
import { draftJournal } from './draft-journal.ts';

/** What can be written down while nobody is signed in. */
export interface SealedFields {
  readonly essence: string;
  readonly phone: string;
  readonly name: string;
}

interface SealedCard {
  /** Takes the fields as they stand; they are sealed at most 150 ms later. */
  readonly write: (fields: SealedFields) => void;
  /** Seals what is left and begins a new card. */
  readonly next: () => Promise<void>;
  readonly flush: () => Promise<unknown>;
}

/** A card for a caller on the line while nobody can sign in: sealed on this computer as it is typed; `tell` hears how each write went. */
export function sealedCard(tell: (refusal: Refusal | undefined) => void): SealedCard {
  let id = draftId.parse(v7());
  let fields: SealedFields = { essence: '', phone: '', name: '' };
  const journal = draftJournal({
    waitMs: 100,
    retryMs: 1000,
    tell,
    save: async () => {
      const answer = await ask('capture.save', {
        draft: id,
        body: {
          card: { caller: { phone: cleaned(fields.phone), name: cleaned(fields.name) }, case: { essence: cleaned(fields.essence) } },
        },
      });
      return answer.ok ? undefined : answer.refusal;
    },
  });
  return {
    write: (next) => {
      fields = next;
      journal.changed();
    },
    next: async () => {
      await journal.flush();
      id = draftId.parse(v7());
    },
    flush: journal.flush,
  };
}
