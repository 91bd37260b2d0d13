import type { DeskEvent } from '../shared/sync/event.ts';
import { readEvent } from '../shared/sync/read-event.ts';
import { depthOf } from './depth.ts';

/** Deeper than any event Heard writes. */
const deepest = 40;

/** A desk's event from its text; a sign that PostgreSQL keeps in no text makes it unreadable too. */
export const understood = (text: string, s: number): DeskEvent =>
  readEvent(text.includes('\\u0000') || depthOf(text) > deepest ? '' : text, s);
