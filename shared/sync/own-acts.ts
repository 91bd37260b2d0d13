/** A desk hands over what it had while it stood alone. */
export const bringAct = 'desk.bring';

/** Is this the last piece of what a desk brings? From here on it is like every other; what people do meanwhile goes in between as it is. */
export const isLastBrought = ({ act, body }: { readonly act: string; readonly body: unknown }): boolean =>
  act === bringAct && typeof body === 'object' && body !== null && 'part' in body && body.part === 'end';

/** A desk put something in order by itself: clocks that run again, notices that need nobody any more, a call that a crash cut short, the counts of an import. */
export const keepAct = 'desk.keep';

/** What no person does. */
export const desksOwnActs: readonly string[] = [bringAct, keepAct, 'escalation.fire', 'desk.setUp'];

/** Did no person do this? Then nobody is told when head office does otherwise. */
export const isDesksOwn = (act: string): boolean => desksOwnActs.includes(act);
