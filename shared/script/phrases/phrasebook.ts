import type { ReplyChannel } from '../../complaint/card.ts';
import type { SiteMoment } from './site-moment.ts';

/** How one language says what stands in braces: whole phrases, because words around a date or a name bend. */
export interface Phrasebook {
  /** A greeting by the hour at the site, 0 to 23. */
  readonly hello: (hour: number) => string;
  /** By when, with its preposition: `by Thursday, 26 November, 6 pm`. */
  readonly deadline: (moment: SiteMoment) => string;
  /** On which day something was, with its preposition. */
  readonly onDay: (moment: SiteMoment) => string;
  readonly channel: Readonly<Record<ReplyChannel, string>>;
  readonly customer: (name: string) => string;
  readonly owner: (name: string) => string;
  /** A person with what they are, nominative. */
  readonly manager: (name: string, position: string) => string;
  readonly someManager: string;
  /** A small number of minutes as it is said before or after the word minutes. */
  readonly minutes: (number: number) => string;
  /** Words that bend by the speaker, where the language has them as tokens. */
  readonly bySpeaker: Readonly<Record<string, Readonly<Record<'f' | 'm', string>>>>;
}
