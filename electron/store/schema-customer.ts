import type { Generated } from 'kysely';

// The tables of the customer's card.

export interface CustomerTable {
  id: string;
  kind: string;
  name: string;
  /** The name folded for search: lower case, ё as е, one space between words. */
  name_key: string;
  language: string | null;
  created_at: number;
  created_by: string;
  /** JSON of the rest of the card: shared/customer/customer-card.ts. */
  details: string;
  merged_into: string | null;
  revision: number;
}

export interface CustomerPhoneTable {
  id: Generated<number>;
  customer: string;
  raw: string;
  e164: string | null;
  digits: string;
  reversed: string;
  preferred: number;
  removed_at: number | null;
}

export interface CustomerFlagTable {
  id: string;
  customer: string;
  kind: string;
  note: string;
  until: number | null;
  by: string;
  at: number;
  lifted_at: number | null;
  lifted_by: string | null;
}

export interface CustomerPurchaseTable {
  id: string;
  customer: string;
  product_id: string | null;
  product: string;
  document: string;
  bought_on: string;
  amount: number | null;
  warranty_until: string | null;
  by: string;
  at: number;
  removed_at: number | null;
  removed_by: string | null;
  revision: number;
}

export interface CustomerMergeTable {
  id: string;
  kept: string;
  gone: string;
  by: string;
  at: number;
  parted_at: number | null;
  parted_by: string | null;
  /** JSON: what both cards said and what moved (shared/customer/merge.ts). */
  body: string;
}

export interface ErasureTable {
  id: string;
  customer: string;
  ground: string;
  asked_by: string;
  asked_at: number;
  due_at: number;
  state: string;
  decided_by: string | null;
  decided_at: number | null;
  done_at: number | null;
  /** JSON: every card of the person, once it is done. */
  customers: string;
}
