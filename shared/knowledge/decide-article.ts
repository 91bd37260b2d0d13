import { may } from '../access.ts';
import type { Person } from '../contract/people.ts';
import type { ArticleId, ComplaintId, Instant } from '../ids.ts';
import { because, type Refusal } from '../refusal/refusal.ts';
import { ok, refused, type Result } from '../result.ts';
import type { Article, ArticleText } from './article.ts';
import { type Known, stillPersonal } from './personal-marks.ts';
import { writtenIn } from './written-in.ts';

interface By {
  readonly who: Pick<Person, 'id' | 'roles'>;
  readonly now: Instant;
}

export interface Writing extends By {
  readonly id: ArticleId;
  readonly text: ArticleText;
  readonly source: ComplaintId | null;
  /** The revision its author saw; 0 for a new one. */
  readonly seen: number;
  /** Whom the case it came from knows; nobody for an article without a case. */
  readonly known: Known;
}

type Decided = Result<Article, Refusal>;

/**
 * A new article is a draft until somebody approves it. Refuses stillPersonal while anything of the case's people stands in it,
 * changedMeanwhile, and notYours where a draft is another's or the article is approved already and its author may not approve.
 */
export function writeArticle(before: Article | undefined, writing: Writing): Decided {
  const { who, now, id, text, source, seen, known } = writing;
  const all = [text.title, text.problem, text.solution].join('\n');
  const left = stillPersonal(all, known);
  if (left !== undefined) return refused(because('stillPersonal', { what: left }));
  const languages = writtenIn(all);
  if (before === undefined)
    return ok({
      ...text,
      id,
      languages,
      source,
      state: 'draft',
      proposedBy: who.id,
      proposedAt: now,
      decidedBy: null,
      decidedAt: null,
      used: 0,
      helped: 0,
      revision: 1,
    });
  const isEditor = may(who.roles, 'approveArticle');
  if (!isEditor && (before.proposedBy !== who.id || before.state !== 'draft')) return refused(because('notYours'));
  if (before.revision !== seen) return refused(because('changedMeanwhile'));
  return ok({ ...before, ...text, languages, revision: before.revision + 1 });
}

/** From now on it is offered on calls, or no longer. Refuses changedMeanwhile when somebody changed its words after they were read. */
export function judgeArticle(
  before: Article,
  { who, now, seen, state }: By & { readonly seen: number; readonly state: 'approved' | 'retired' },
): Decided {
  if (before.state === state) return ok(before);
  if (before.revision !== seen) return refused(because('changedMeanwhile'));
  return ok({ ...before, state, decidedBy: who.id, decidedAt: now, revision: before.revision + 1 });
}
