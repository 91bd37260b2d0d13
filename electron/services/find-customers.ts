import { readNumber } from '../../shared/complaint/number.ts';
import { type CustomerMatch, customerMatch } from '../../shared/contract/customer.ts';
import { nameKey } from '../../shared/customer/name-key.ts';
import { readPhone } from '../../shared/customer/phone.ts';
import { beginnings, ending, looksLikePhone } from '../../shared/customer/typed-digits.ts';
import { type CustomerId, instant } from '../../shared/ids.ts';
import {
  countComplaints,
  customersOfCase,
  findByFirstDigits,
  findByLastDigits,
  findByPhone,
  findByWords,
  readCustomer,
  readPhones,
} from '../store/customers.ts';
import type { Db } from '../store/schema.ts';
import { readSettings } from '../store/settings.ts';

/** How many customers a search gives at most; whoever is not among them needs one more letter or digit. */
const most = 20;

/**
 * Customers by a number in any notation or its last digits, by the beginning of any word of their name, or by a complaint's number
 * or code. At most 20; several with one number are all listed and none is picked.
 */
export async function findCustomers(db: Db, text: string): Promise<CustomerMatch[]> {
  const found = (await byCase(db, text)) ?? (looksLikePhone(text) ? await byPhone(db, text) : await byName(db, text));
  const matches: CustomerMatch[] = [];
  for (const id of found) matches.push(await asMatch(db, id));
  return matches;
}

/** The customer as a list shows them: name, numbers, and how many complaints they have. */
export async function asMatch(db: Db, id: CustomerId): Promise<CustomerMatch> {
  const customer = await readCustomer(db, id);
  const complaints = await countComplaints(db, id);
  return customerMatch.parse({
    id,
    name: customer?.name,
    phones: await readPhones(db, id),
    language: customer?.language,
    openComplaints: complaints.open,
    complaints: complaints.all,
    lastAt: complaints.lastAt === null ? null : instant.parse(complaints.lastAt),
  });
}

/** Whose complaint has this number or code; undefined when the text is neither. */
async function byCase(db: Db, text: string): Promise<readonly CustomerId[] | undefined> {
  const said = text.trim().toUpperCase();
  const number = readNumber(text);
  const found = await customersOfCase(db, { number: number ?? '', code: said });
  return number === undefined && found.length === 0 ? undefined : found;
}

/** First whoever has exactly this number; only where nobody has it, whose number ends or begins so. */
async function byPhone(db: Db, text: string): Promise<readonly CustomerId[]> {
  const { phoneCountry } = await readSettings(db);
  const { digits } = readPhone(text, phoneCountry);
  const exact = await findByPhone(db, digits);
  if (exact.length > 0) return exact;
  const begins = await Promise.all(beginnings(digits, phoneCountry).map((key) => findByFirstDigits(db, key)));
  return unique([...(await findByLastDigits(db, ending(digits))), ...begins.flat()]);
}

const byName = (db: Db, text: string): Promise<readonly CustomerId[]> =>
  findByWords(
    db,
    nameKey(text)
      .split(' ')
      .filter((word) => word !== '')
      .slice(0, 6),
  );

const unique = (ids: readonly CustomerId[]): readonly CustomerId[] => [...new Set(ids)].slice(0, most);
