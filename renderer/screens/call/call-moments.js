import { readMoment } from '../../../shared/calendar/read-moment.ts';
import { instant } from '../../../shared/ids.ts';
import { suggestTimes } from '../../../shared/promise/suggest-times.ts';
import { en } from '../../../shared/script/phrases/en.ts';
import { ru } from '../../../shared/script/phrases/ru.ts';
import { siteMoment } from '../../../shared/script/phrases/site-moment.ts';
import { th } from '../../../shared/script/phrases/th.ts';
import { presentMoment } from '../../state/call-state.ts';
import { useDesk } from '../../state/desk-state.ts';
const books = { en, ru, th };
const hourMs = 3_600_000;
const timeZone = () => useDesk.getState().catalogue?.site.timeZone ?? 'UTC';
/** A moment as a whole phrase, as it will be said: "by Thursday, 26 November, 6 pm". */
export const momentPhrase = (at, language) =>
  books[language].deadline(siteMoment(at, presentMoment(), { timeZone: timeZone(), spoken: true }));
/** Reads a day and an hour as people type them, in any of the three languages; undefined when it is none or has passed. */
export const readTyped = (text) => readMoment(text, { now: presentMoment(), timeZone: timeZone() });
/** Likely moments in working time, the best first: a person gets four working hours to answer, a customer hears soon. */
export function suggestions(kind) {
  const now = presentMoment();
  const week = useDesk.getState().catalogue?.settings.workingWeek ?? [];
  const likely = suggestTimes(now, { week, timeZone: timeZone() });
  if (likely.length === 0) return [1, 4, 24].map((hours) => instant.parse(Math.ceil(now / hourMs) * hourMs + hours * hourMs));
  const best = kind === 'answer' ? likely.filter((one) => one.kind === 'inFourHours') : [];
  return [...best, ...likely.filter((one) => !best.includes(one))].map((one) => one.at);
}
