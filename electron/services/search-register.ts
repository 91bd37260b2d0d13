import type { z } from 'zod';
import { readNumber } from '../../shared/complaint/number.ts';
import type { registerFilter } from '../../shared/contract/complaint.ts';
import { findComplaints, type SearchedText } from '../store/complaint-lists.ts';
import { standingCustomer } from '../store/customers.ts';
import { searchWords } from '../../shared/text/search-words.ts';
import type { DeskContext } from './desk-context.ts';
import { findCustomers } from './find-customers.ts';
import { maskedRow, readsMasked } from './masked.ts';

/** A page of the register as this person may see it, newest first (R79); who reads without names does not find by them either. */
export async function searchRegister({ db, who, now }: Pick<DeskContext, 'db' | 'who' | 'now'>, filter: z.infer<typeof registerFilter>) {
  const masked = readsMasked(who);
  const { text = '', customer, ...rest } = filter;
  const page = await findComplaints(db, {
    ...rest,
    ...(masked || customer === undefined ? {} : { customer: (await standingCustomer(db, customer)) ?? customer }),
    ...(text.trim() === '' ? {} : { text: await searched({ db, now }, text.trim(), masked) }),
  });
  return masked ? { ...page, rows: page.rows.map(maskedRow) } : page;
}

async function searched({ db, now }: Pick<DeskContext, 'db' | 'now'>, text: string, masked: boolean): Promise<SearchedText> {
  const number = readNumber(text) ?? null;
  const upper = text.toUpperCase();
  return {
    number,
    code: !masked && /^[A-Z2-9]{6}$/u.test(upper) ? upper : null,
    customers: number !== null || masked ? [] : (await findCustomers(db, text, now())).map((one) => one.id),
    said: { words: searchWords(text), names: !masked },
  };
}
