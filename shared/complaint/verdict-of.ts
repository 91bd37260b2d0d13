import type { Verdict } from './card.ts';
import type { Complaint } from './complaint.ts';
import type { Judgement } from './handling.ts';

const verdicts: Readonly<Record<Judgement, Verdict>> = { justified: 'yes', partly: 'partly', unjustified: 'no', undetermined: 'unclear' };

const judgements: Readonly<Record<Verdict, Judgement>> = { yes: 'justified', partly: 'partly', no: 'unjustified', unclear: 'undetermined' };

/** The same judgement in the words of an investigation; nobody has judged: undetermined. */
export const judgementOf = (verdict: Verdict | null): Judgement => judgements[verdict ?? 'unclear'];

/** The verdict as it stands now: what the investigation found, else what was decided or noted on the call; null where nobody has judged. */
export const verdictOf = ({ finding, verdict, facts }: Pick<Complaint, 'finding' | 'verdict' | 'facts'>): Verdict | null =>
  finding === null ? (verdict ?? facts.justified ?? null) : verdicts[finding.judgement];
