import { siteDay } from '../calendar/site-day.ts';
import type { Complaint } from '../complaint/complaint.ts';
import type { SatisfactionCheck } from './check.ts';

/** So often, on so many days, a customer who does not answer is called before the complaint may be closed without a word from them. */
export const triesNeeded = { tries: 3, days: 2 } as const;

/** What was asked since the complaint was solved (the last time): a reopened one is asked about anew. */
export const checksSinceSolved = ({ checks, resolvedAt }: Pick<Complaint, 'checks' | 'resolvedAt'>): readonly SatisfactionCheck[] =>
  checks.filter((one) => resolvedAt === null || one.at >= resolvedAt);

/** Was the customer asked whether they are content (R125): a score, a plain "I will not say", or three tries in vain on two days? */
export function isAsked(complaint: Pick<Complaint, 'type' | 'checks' | 'resolvedAt'>, timeZone: string): boolean {
  if (complaint.type === 'anonymousFeedback') return true; // nobody to ask (R28)
  const checks = checksSinceSolved(complaint);
  if (checks.some((one) => one.result !== 'noAnswer')) return true;
  const days = new Set(checks.map((one) => siteDay(one.at, timeZone)));
  return checks.length >= triesNeeded.tries && days.size >= triesNeeded.days;
}
