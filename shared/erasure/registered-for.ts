import { deskEvent } from '../sync/event.ts';
import { mentions } from './scrub-event.ts';

/** The act by which a complaint comes to be. */
export const registerAct = 'complaint.register';

/** Which complaint this event of a desk, by its text, was to register for one of these cards; undefined where it says something else. */
export function registeredFor(text: string, cards: ReadonlySet<string>): string | undefined {
  if (![...cards].some((card) => text.includes(card))) return undefined;
  const read = deskEvent.safeParse(JSON.parse(text));
  if (!read.success || read.data.act !== registerAct) return undefined;
  return mentions(read.data.body, { ids: cards, numbers: new Set() }) ? read.data.object : undefined;
}
