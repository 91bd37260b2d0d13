import { limits } from '../../shared/sync/protocol.ts';

/** What a batch begins with, and what each one that went through adds to the next. */
const step = 50;

/** A batch after a failure that may have been its size: half of it. */
export const smaller = (events: number): number => Math.max(1, Math.floor(events / 2));

/** A batch after one that went through. */
export const larger = (events: number): number => Math.min(limits.events, events + step);

/** The first batch of a connection. */
export const firstBatch = step;
