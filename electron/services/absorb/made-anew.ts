import { z } from 'zod';
import { complaintId, customerId } from '../../../shared/ids.ts';
import { questionnaireReply } from '../../../shared/satisfaction/questionnaire.ts';
import { type Cell, cell, type Row } from '../../../shared/sync/event.ts';
import type { SyncedName } from '../../../shared/sync/synced.ts';
import { recount } from '../../store/article-uses.ts';
import { forgetArticleWords, keepArticleWords } from '../../store/articles.ts';
import { addNameWords, forgetNameWords } from '../../store/customers.ts';
import { touchDeadlines } from '../../store/deadline-stamp.ts';
import { watchIfOpen, watchOfCustomer, watchWhoseOf } from '../../store/escalation-watch.ts';
import { countReply } from '../../store/questionnaires.ts';
import type { Tx } from '../../store/schema.ts';

/** A row that was written, as it stood and as it stands; undefined and null: not there. */
export interface Written {
  readonly table: SyncedName;
  readonly key: string;
  readonly before: Row | undefined;
  readonly now: Row | null;
}

/** What every desk makes of rows by itself: words they are found by, counts, whom the rules look at again. */
export function madeAnew(): { readonly note: (tx: Tx, written: Written) => Promise<void>; readonly end: (tx: Tx) => Promise<void> } {
  const articles = new Set<string>();
  const complaints = new Set<string>();
  const customers = new Set<string>();
  const people = new Set<string>();
  const replies: Pick<Written, 'before' | 'now'>[] = [];
  let terms = false;
  const note = async (tx: Tx, { table, key, before, now }: Written): Promise<void> => {
    const cells = cellsOf(key);
    const either = now ?? before ?? {};
    if (table === 'customer') await nameWords(tx, String(cells[0]), now);
    if (table === 'article') await articleWords(tx, String(cells[0]), now);
    if (table === 'article') articles.add(String(cells[0]));
    if (table === 'article_use') articles.add(String(cells[1]));
    if (table === 'questionnaire_reply') replies.push({ before, now });
    if (table === 'deadline_rule' || table === 'calendar' || table === 'calendar_day') terms = true;
    if (table === 'deadline' || table === 'deadline_pause') complaints.add(String(cells[0]));
    // A flag that head office refused and this desk never had is nobody's.
    const customer = table === 'customer' ? cells[0] : table === 'customer_flag' ? either['customer'] : undefined;
    if (typeof customer === 'string') customers.add(customer);
    if (table === 'employee') people.add(String(cells[0]));
    if (table === 'notice' && typeof either['complaint'] === 'string') complaints.add(either['complaint']);
  };
  const end = async (tx: Tx): Promise<void> => {
    for (const { before, now } of replies) await countAgain(tx, before, now);
    for (const one of articles) await recount(tx, one);
    for (const one of customers) await watchOfCustomer(tx, customerId.parse(one));
    for (const one of complaints) await watchIfOpen(tx, complaintId.parse(one));
    if (people.size > 0) await watchWhoseOf(tx, [...people]);
    if (terms) await touchDeadlines(tx);
  };
  return { note, end };
}

const cellsOf = (key: string): readonly Cell[] => z.array(cell).parse(JSON.parse(key));

async function nameWords(tx: Tx, id: string, now: Row | null): Promise<void> {
  if (now === null) await forgetNameWords(tx, id);
  else await addNameWords(tx, customerId.parse(id), String(now['name_key'] ?? ''));
}

async function articleWords(tx: Tx, id: string, now: Row | null): Promise<void> {
  if (now === null) return forgetArticleWords(tx, id);
  const text = (column: string): string => String(now[column] ?? '');
  await keepArticleWords(tx, { id, title: text('title'), problem: text('problem'), solution: text('solution') });
}

/** One's own paper that comes back is the same paper; one that head office refused is counted no more. */
async function countAgain(tx: Tx, before: Row | undefined, now: Row | null): Promise<void> {
  if (before !== undefined) await countReply(tx, replyOf(before), -1);
  if (now !== null) await countReply(tx, replyOf(now), 1);
}

const replyOf = ({ body, ...row }: Row) => questionnaireReply.parse({ ...row, answers: JSON.parse(String(body)) });
