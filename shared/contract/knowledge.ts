import { z } from 'zod';
import { claimType } from '../complaint/handling.ts';
import { articleId, catalogueId, complaintId } from '../ids.ts';
import { article, articleState, articleText } from '../knowledge/article.ts';
import { personalMark } from '../knowledge/personal-mark.ts';
import { line, longest } from '../text/fields.ts';
import type { Method } from './method.ts';

/** A text of a case with what in it points at people. */
export const markedText = z.strictObject({ text: z.string(), marks: z.array(personalMark) });
export type MarkedText = z.infer<typeof markedText>;

/** A solved case beside the article it may become: its own words marked, and the words an author begins with. */
export const articleBeginning = z.strictObject({
  number: z.string(),
  told: z.strictObject({ title: markedText, problem: markedText, solution: markedText }),
  /** What the case knows has been taken out; what only looks like a name is left to the author. */
  begin: z.strictObject({ ...articleText.shape, title: z.string(), problem: z.string(), solution: z.string() }),
  /** The article this case became already. */
  existing: article.nullable(),
});
export type ArticleBeginning = z.infer<typeof articleBeginning>;

export const articleView = z.strictObject({
  article,
  /** The number of the case it came from. */
  sourceNumber: z.string().nullable(),
  may: z.strictObject({ edit: z.boolean(), judge: z.boolean() }),
});
export type ArticleView = z.infer<typeof articleView>;

const judged = z.strictObject({ article: articleId, seen: z.number().int().min(1) });

export const knowledgeContract = {
  'knowledge.find': {
    input: z.strictObject({
      text: line,
      state: articleState.optional(),
      category: catalogueId.optional(),
      product: catalogueId.optional(),
      skip: z.number().int().min(0).max(1_000_000),
      rows: z.number().int().min(1).max(200),
    }),
    output: z.strictObject({ rows: z.array(article), more: z.boolean() }),
    needs: 'readKnowledge',
  },
  'knowledge.read': { input: z.strictObject({ article: articleId }), output: articleView, needs: 'readKnowledge' },
  /** What a card that is being filled may be solved with (R134, U13). */
  'knowledge.suggest': {
    input: z.strictObject({
      category: catalogueId.nullable(),
      product: catalogueId.nullable(),
      claimType: claimType.nullable(),
      text: z.string().max(longest.story),
    }),
    output: z.array(article),
    needs: 'readKnowledge',
  },
  'knowledge.use': { input: z.strictObject({ article: articleId, complaint: complaintId }), output: z.null(), needs: 'takeCall' },
  'knowledge.begin': { input: z.strictObject({ complaint: complaintId }), output: articleBeginning, needs: 'proposeArticle' },
  'knowledge.write': {
    input: z.strictObject({
      article: articleId,
      source: complaintId.nullable(),
      seen: z.number().int().min(0),
      text: articleText,
    }),
    output: article,
    needs: 'proposeArticle',
  },
  'knowledge.approve': { input: judged, output: article, needs: 'approveArticle' },
  'knowledge.retire': { input: judged, output: article, needs: 'approveArticle' },
} as const satisfies Readonly<Record<string, Method>>;
