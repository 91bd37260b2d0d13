import { z } from 'zod';
import { claimType } from '../complaint/handling.ts';
import { articleId, catalogueId, complaintId, employeeId, instant } from '../ids.ts';
import { language } from '../language.ts';
import { filled, line, note } from '../text/fields.ts';

/** draft: proposed, nobody has read it yet. approved: offered on calls. retired: no longer true, kept for what it explained. */
export const articleState = z.enum(['draft', 'approved', 'retired']);
export type ArticleState = z.infer<typeof articleState>;

/** What an article is about; null is "any". */
export const appliesTo = z.strictObject({
  product: catalogueId.nullable(),
  category: catalogueId.nullable(),
  claimType: claimType.nullable(),
});
export type AppliesTo = z.infer<typeof appliesTo>;

/** What its author writes. */
export const articleText = z.strictObject({
  title: filled(line),
  problem: filled(note),
  solution: filled(note),
  /** May be applied at once by whoever takes the call (R135). */
  quickFix: z.boolean(),
  appliesTo,
});
export type ArticleText = z.infer<typeof articleText>;

/** How a complaint of this kind was put right, for the next one like it (R134). */
export const article = articleText.extend({
  id: articleId,
  /** The languages it is written in, told by its letters. */
  languages: z.array(language),
  source: complaintId.nullable(),
  state: articleState,
  proposedBy: employeeId,
  proposedAt: instant,
  /** Who approved or retired it. */
  decidedBy: employeeId.nullable(),
  decidedAt: instant.nullable(),
  /** In how many complaints it was picked, and how many of those were then solved with it. */
  used: z.number().int().min(0),
  helped: z.number().int().min(0),
  revision: z.number().int().min(1),
});
export type Article = Readonly<z.infer<typeof article>>;
