import { because, type RefusalCode } from '../../shared/refusal/refusal.ts';
import { sentenceFor } from '../../shared/refusal/sentences.ts';
import { refused } from '../../shared/result.ts';
import type { DoorAnswer } from './door.ts';

/** A door's own no, before or instead of the desk's: a stranger at the door, too large a request, a desk that is starting again. */
export const doorRefusal = (code: RefusalCode): DoorAnswer => refused({ ...because(code), sentence: sentenceFor(because(code), 'en') });
