import { may } from '../../../shared/access.ts';
import type { Input } from '../../../shared/contract/contract.ts';
import type { ArticleId, ComplaintId } from '../../../shared/ids.ts';
import type { Article } from '../../../shared/knowledge/article.ts';
import { judgeArticle, writeArticle } from '../../../shared/knowledge/decide-article.ts';
import type { Known } from '../../../shared/knowledge/personal-marks.ts';
import { because, type Refusal } from '../../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../../shared/result.ts';
import { noteUse } from '../../store/article-uses.ts';
import { findArticles, readArticle, saveArticle } from '../../store/articles.ts';
import { findComplaint } from '../../store/complaints.ts';
import type { Db, Tx } from '../../store/schema.ts';
import { beginArticle, knownOf } from '../begin-article.ts';
import { changedFields } from '../changed-fields.ts';
import type { DeskContext } from '../desk-context.ts';
import type { Handlers } from '../handler.ts';
import { rewardArticle } from '../keep-incentives.ts';
import { recordChange } from '../record-change.ts';
import { suggestArticles } from '../suggest-articles.ts';

/** What put complaints right, for the next ones: written from solved cases, approved, found, offered on calls and counted. */
export const knowledgeHandlers = {
  'knowledge.find': async ({ db }, search) => ok(await findArticles(db, search)),
  'knowledge.suggest': async ({ db }, card) => ok(await suggestArticles(db, card)),
  'knowledge.begin': ({ db }, { complaint }) => beginArticle(db, complaint),

  'knowledge.read': async ({ db, who }, input) => {
    const article = await readArticle(db, input.article);
    if (article === undefined) return refused(because('noSuchArticle'));
    const judge = may(who.roles, 'approveArticle');
    const edit = judge || (article.state === 'draft' && article.proposedBy === who.id);
    const source = article.source === null ? undefined : await findComplaint(db, article.source);
    return ok({ article, sourceNumber: source?.number ?? null, may: { edit, judge } });
  },

  'knowledge.use': async (desk, { article, complaint }) => {
    const change = { act: 'knowledge.use', object: 'article', objectId: article, fields: ['used'], body: { complaint } } as const;
    return recordChange(desk, change, async (tx) => {
      if ((await readArticle(tx, article))?.state !== 'approved') return refused(because('noSuchArticle'));
      await noteUse(tx, { article, complaint, by: desk.who.id, at: desk.now() });
      return ok(null);
    });
  },

  'knowledge.write': (desk, { article, source, seen, text }) =>
    keep(desk, { act: 'knowledge.write', id: article, body: text }, async (tx, before) => {
      const known = await peopleOf(tx, before === undefined ? source : before.source);
      return known.ok
        ? writeArticle(before, { id: article, source, seen, text, known: known.value, who: desk.who, now: desk.now() })
        : known;
    }),
  'knowledge.approve': (desk, input) => judge(desk, 'approved', input),
  'knowledge.retire': (desk, input) => judge(desk, 'retired', input),
} as const satisfies Partial<Handlers>;

const nobody: Known = { names: [], numbers: [], addresses: [] };

/** Whom the case that an article comes from knows; an article without a case knows nobody. */
async function peopleOf(db: Db, source: ComplaintId | null): Promise<Result<Known, Refusal>> {
  if (source === null) return ok(nobody);
  const complaint = await findComplaint(db, source);
  return complaint === undefined ? refused(because('noSuchComplaint')) : ok(await knownOf(db, complaint));
}

const judge = (desk: DeskContext, state: 'approved' | 'retired', { article, seen }: Input<'knowledge.approve'>) =>
  keep(desk, { act: state === 'approved' ? 'knowledge.approve' : 'knowledge.retire', id: article, body: { state } }, async (_tx, before) =>
    before === undefined ? refused(because('noSuchArticle')) : judgeArticle(before, { seen, state, who: desk.who, now: desk.now() }),
  );

interface Keeping {
  readonly act: 'knowledge.write' | 'knowledge.approve' | 'knowledge.retire';
  readonly id: ArticleId;
  /** What was asked to be different. */
  readonly body: object;
}

/** One change of an article: decided on what the store has now, audited by the names of its fields, told to the windows. */
async function keep(
  desk: DeskContext,
  { act, id, body }: Keeping,
  decide: (tx: Tx, before: Article | undefined) => Promise<Result<Article, Refusal>>,
): Promise<Result<Article, Refusal>> {
  const fields = changedFields((await readArticle(desk.db, id)) ?? {}, body);
  const outcome = await recordChange(desk, { act, object: 'article', objectId: id, fields, body }, async (tx) => {
    const decided = await decide(tx, await readArticle(tx, id));
    if (!decided.ok) return decided;
    await saveArticle(tx, decided.value);
    const { proposedBy } = decided.value;
    if (act === 'knowledge.approve') await rewardArticle(tx, desk, { article: id, by: desk.who.id, author: proposedBy });
    return decided;
  });
  if (outcome.ok) desk.announce({ event: 'changed', what: 'knowledge', id });
  return outcome;
}
