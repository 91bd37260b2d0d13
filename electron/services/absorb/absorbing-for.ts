import { foldLog } from '../../store/kept-files.ts';
import { readPerson } from '../../store/people.ts';
import { bringNext } from '../bring-everything.ts';
import { keepInStep } from '../keep-in-step.ts';
import type { OpenData } from '../open-data.ts';
import type { OpenDesk } from '../open-desk.ts';
import { type Absorber, absorber } from './absorb.ts';

/** What the loop asks of the services: to take in what head office says, and to queue the next piece of what this desk had. */
export interface AbsorbingFor extends Absorber {
  /** Null once everything was queued. */
  readonly bring: () => Promise<{ readonly done: number; readonly total: number } | null>;
}

/** For one stay of somebody at the desk; with nobody there the register is closed. */
export function absorbingFor(desk: OpenDesk, data: OpenData): AbsorbingFor {
  const { now, newId, newCode, announce, version } = desk.world;
  const { db } = data;
  return {
    ...absorber({
      db,
      now,
      newId,
      newCode,
      announce,
      version,
      peopleChanged: () => keepInStep(desk, data),
      beside: data,
      erased: () => foldLog(db),
    }),
    bring: async () => {
      const { seat } = desk;
      const who = seat.kind === 'nobody' ? undefined : await readPerson(db, seat.person);
      return who === undefined ? { done: 0, total: 0 } : bringNext({ db, now, by: who.id });
    },
  };
}
