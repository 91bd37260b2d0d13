import { v7 } from 'uuid';
import { instant } from '../../shared/ids.ts';
import type { LogEntry, World } from '../services/open-desk.ts';
import { newCode } from './new-code.ts';

type Given = Pick<World, 'version' | 'announce' | 'telephone' | 'print'> & { readonly log: (entry: LogEntry) => void };

/** The real clock, dice and windows around a desk. */
export const deskWorld = (given: Given): World => ({
  ...given,
  now: rightNow,
  running: () => performance.now(),
  newId: v7,
  newCode,
});

/** This moment. */
export const rightNow = (): World['now'] extends () => infer At ? At : never => instant.parse(Date.now());
