import { v5 } from 'uuid';
import { namesOfNotices } from '../../shared/escalation/telling.ts';

/** The id of the notice of that name, the same as on every desk. */
export const idOfNotice = (name: string): string => v5(name, namesOfNotices);
