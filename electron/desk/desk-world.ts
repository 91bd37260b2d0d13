import { uptime } from 'node:os';
import { v5, v7 } from 'uuid';
import { namesOfNotices } from '../../shared/escalation/telling.ts';
import { instant } from '../../shared/ids.ts';
import type { LogEntry, World } from '../services/open-desk.ts';
import { bootOf } from './boot-of.ts';
import { newCode } from './new-code.ts';

type Given = Pick<World, 'version' | 'announce' | 'telephone' | 'print'> & { readonly log: (entry: LogEntry) => void };

/** The real clock, dice and windows around a desk. */
export const deskWorld = (given: Given): World => ({
  ...given,
  now: rightNow,
  running: () => performance.now(),
  uptime: () => ({ running: Math.round(uptime() * 1000), boot }),
  newId: (of) => (of === undefined ? v7() : v5(of, namesOfNotices)),
  newCode,
});

const boot = bootOf({ now: Date.now(), running: uptime() * 1000 });

/** This moment. */
export const rightNow = (): World['now'] extends () => infer At ? At : never => instant.parse(Date.now());
