import type { Complaint } from '../complaint/complaint.ts';
import { erasedText, isErasedText, type Original } from '../sync/chain.ts';
import { type DeskEvent, deskEvent, type RowChange } from '../sync/event.ts';
import type { Effect } from '../sync/feed.ts';
import { cellsOf, isNumberRow, isTheirs, isWholeNumber, rowWithoutWords, type Subject } from './subject.ts';
import { complaintWithoutWords, lineWithoutWords, withoutWords } from './without-words.ts';

/**
 * An event's own text without what it says of an erased person; the same text where it says nothing of them. The hash it had and the hash of the chain behind it stay beside
 * it (`chain.ts`), so that the chain still holds. What cannot be read and names them goes whole.
 */
export function scrubbedText(text: string, original: () => Original, subject: Subject): string {
  const read = deskEvent.safeParse(parsed(text));
  if (!read.success) return isErasedText(text) || !names(text, subject) ? text : erasedText(original(), {});
  const { erased: _erased, ...event } = read.data;
  const scrubbed = eventWithoutWords(event, subject);
  if (JSON.stringify(scrubbed) === JSON.stringify(event)) return text;
  return isErasedText(text) ? erasedText(_erased ?? original(), scrubbed) : erasedText(original(), scrubbed);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const names = (text: string, { ids, numbers }: Subject): boolean =>
  [...ids, ...[...numbers].filter(isWholeNumber)].some((one) => text.includes(one) || text.includes(JSON.stringify(one).slice(1, -1)));

/** An event without what it says of an erased person. */
export function eventWithoutWords(event: DeskEvent, subject: Subject): DeskEvent {
  const whole = subject.ids.has(event.object);
  // A command says words of its own complaint alone, whatever it names beside.
  const says = whole || (!event.act.startsWith('complaint.') && mentions(event.body, subject));
  return {
    ...event,
    body: says ? withoutWords(event.body) : event.body,
    rows: event.rows.flatMap((one) => changeWithoutWords(one, whole, subject)),
    lines: event.lines.map((one) => (subject.ids.has(one.complaint) ? { ...one, line: lineWithoutWords(one.line) } : one)),
    brought: event.brought.map((one) =>
      isTheirComplaint(one.body, subject) ? { body: complaintWithoutWords(one.body), lines: one.lines.map(lineWithoutWords) } : one,
    ),
  };
}

/** What head office made of an event without what it says of an erased person. `object`: what the event was about. */
export function effectWithoutWords(effect: Effect, object: string, subject: Subject): Effect {
  const whole = subject.ids.has(object);
  const theirs = ({ table, key }: { readonly table: string; readonly key: string }): boolean =>
    isTheirs({ table, key, row: {} }, subject) || (whole && isNumberRow(table));
  return {
    ...effect,
    refusal: whole && effect.refusal?.facts !== undefined ? { code: effect.refusal.code } : effect.refusal,
    complaints: effect.complaints.map((one) =>
      subject.ids.has(one.id) || (one.body !== null && isTheirComplaint(one.body, subject))
        ? { ...one, body: one.body && complaintWithoutWords(one.body), lines: one.lines.map(lineWithoutWords) }
        : one,
    ),
    rows: effect.rows.flatMap((one) => {
      if (!theirs(one) && !isTheirs({ ...one, row: one.row ?? {} }, subject)) return [one];
      return isNumberRow(one.table) ? [] : [{ ...one, row: one.row && rowWithoutWords(one.table, one.row) }];
    }),
    over: effect.over.filter((one) => !whole && !theirs(one)),
  };
}

const isTheirComplaint = ({ id, customer }: Complaint, { ids }: Subject): boolean =>
  ids.has(id) || (customer !== null && ids.has(customer));

function changeWithoutWords(change: RowChange, whole: boolean, subject: Subject): readonly RowChange[] {
  const { table, key } = change;
  const row = change.did === 'remove' ? {} : change.set;
  if (!whole && !isTheirs({ table, key, row }, subject)) return [change];
  if (isNumberRow(table) && (whole || cellsOf(key).some((one) => subject.ids.has(String(one))))) return [];
  return change.did === 'remove' ? [change] : [{ ...change, set: rowWithoutWords(table, change.set) }];
}

/** Does it name something of theirs anywhere? */
export function mentions(value: unknown, subject: Subject): boolean {
  if (typeof value === 'string') return subject.ids.has(value) || subject.numbers.has(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((one) => mentions(one, subject));
}
