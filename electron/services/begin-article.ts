import type { Complaint } from '../../shared/complaint/complaint.ts';
import type { ArticleBeginning, MarkedText } from '../../shared/contract/knowledge.ts';
import type { ComplaintId } from '../../shared/ids.ts';
import { caseWords, isSolved } from '../../shared/knowledge/case-words.ts';
import { knownPeople } from '../../shared/knowledge/known-people.ts';
import { type Known, personalMarks, withoutKnown } from '../../shared/knowledge/personal-marks.ts';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { articleFrom } from '../store/articles.ts';
import { findComplaint } from '../store/complaints.ts';
import { readCustomer } from '../store/customers.ts';
import type { Db } from '../store/schema.ts';

/** A solved case beside the article it may become (R134, U13). Refuses noSuchComplaint and notSolved. */
export async function beginArticle(db: Db, id: ComplaintId): Promise<Result<ArticleBeginning, Refusal>> {
  const complaint = await findComplaint(db, id);
  if (complaint === undefined) return refused(because('noSuchComplaint'));
  if (!isSolved(complaint)) return refused(because('notSolved'));
  const known = await knownOf(db, complaint);
  const words = caseWords(complaint);
  const told = { title: marked(words.title, known), problem: marked(words.problem, known), solution: marked(words.solution, known) };
  return ok({
    number: complaint.number,
    told,
    begin: {
      title: bare(told.title),
      problem: bare(told.problem),
      solution: bare(told.solution),
      quickFix: complaint.resolvedFirstContact,
      appliesTo: { product: complaint.facts.productId ?? null, category: complaint.category, claimType: complaint.triage.claimType },
    },
    existing: (await articleFrom(db, id)) ?? null,
  });
}

/** Whom the case knows: its caller, the customer as the register names them, the staff. */
export async function knownOf(db: Db, complaint: Complaint): Promise<Known> {
  const customer = complaint.customer === null ? undefined : await readCustomer(db, complaint.customer);
  return knownPeople(complaint, customer?.name ?? null);
}

const marked = (text: string, known: Known): MarkedText => ({ text, marks: [...personalMarks(text, known)] });

const bare = ({ text, marks }: MarkedText): string => withoutKnown(text, marks);
