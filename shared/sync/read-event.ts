import { z } from 'zod';
import { instant } from '../ids.ts';
import { type DeskEvent, deskEvent, type RowChange } from './event.ts';

/** The act of what could not be read; no desk ever does it, so it is parked. */
export const unreadable = 'unreadable';

/**
 * A desk's event from its text, which must be its s-th. Never refuses and never throws: what cannot be read becomes an event of the act
 * `unreadable` that names as much of what it touched as can be made out, so that it is parked and the desk is told how things stand.
 */
export function readEvent(text: string, s: number): DeskEvent {
  const given = parsed(text);
  if (unkeepable.test(text)) return salvaged(given, s);
  const event = deskEvent.safeParse(given);
  return event.success && event.data.s === s ? event.data : salvaged(given, s);
}

/** What no text column holds: the character 0, and halves of characters. JSON writes neither in any other way. */
const unkeepable = /(?<!\\)(?:\\\\)*\\u(?:0000|[dD][89a-fA-F][\da-fA-F]{2})/u;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const few = 5_000;

const names = z.object({
  at: instant.catch(instant.parse(0)),
  running: z.number().int().min(0).catch(0),
  boot: z.string().max(60).catch(''),
  seen: z.number().int().min(0).catch(0),
  by: z.string().max(60).catch(''),
  object: z.string().max(200).catch(''),
  rows: z.array(z.unknown()).max(few).catch([]),
});
const nothing = { at: instant.parse(0), running: 0, boot: '', seen: 0, by: '', object: '', rows: [] };
const rowName = z.object({ table: z.string().max(60), key: z.string().max(400) });

function salvaged(given: unknown, s: number): DeskEvent {
  const { rows, ...known } = names.catch(nothing).parse(given);
  return { ...known, s, act: unreadable, body: null, rows: rows.flatMap(touched), lines: [], brought: [] };
}

/** Only which row it was: what was done to it is not believed. */
function touched(row: unknown): readonly RowChange[] {
  const name = rowName.safeParse(row);
  return name.success ? [{ ...name.data, did: 'remove' }] : [];
}
