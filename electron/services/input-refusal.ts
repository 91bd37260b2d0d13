import type { z } from 'zod';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';

/** The refusal for an input its schema does not take: the field and what is wrong with it, without a value or a word of the schema. */
export function inputRefusal(error: z.ZodError): Refusal {
  const issue = error.issues[0];
  return because('badInput', {
    field: issue === undefined ? '' : fieldOf(issue.path),
    why: issue === undefined ? 'unreadable' : whyOf(issue),
  });
}

const reasons = ['tooLong', 'empty', 'oneLine', 'unreadable'] as const;
type Why = (typeof reasons)[number] | 'missing' | 'tooBig' | 'tooSmall' | 'unknownField';

/** `card.case.essence`; a part that is no field name of ours ends it, so that nothing sent comes back. */
export function fieldOf(path: readonly PropertyKey[]): string {
  const odd = path.findIndex((part) => !/^\w{1,40}$/u.test(String(part)));
  return (odd === -1 ? path : path.slice(0, odd)).map(String).join('.');
}

function whyOf(issue: z.core.$ZodIssue): Why {
  if (issue.code === 'unrecognized_keys') return 'unknownField';
  if (issue.code === 'too_big') return issue.origin === 'number' ? 'tooBig' : 'tooLong';
  if (issue.code === 'too_small') return issue.origin === 'number' ? 'tooSmall' : 'empty';
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) return 'missing';
  return reasons.find((reason) => reason === issue.message) ?? 'unreadable';
}
