import { readNumber } from '../../shared/complaint/number.ts';
import type { CustomerMatch } from '../../shared/contract/customer.ts';
import { nameKey } from '../../shared/customer/name-key.ts';
import { readPhone } from '../../shared/customer/phone.ts';
import { beginnings, ending, looksLikePhone } from '../../shared/customer/typed-digits.ts';
import type { CustomerId, Instant } from '../../shared/ids.ts';
import { customersOfCase, findByFirstDigits, findByLastDigits, findByPhone, findByWords } from '../store/customers.ts';
import { readMatches } from '../store/customer-matches.ts';
import type { Db } from '../store/schema.ts';
import { readPhoneCountry } from '../store/settings.ts';

/** How many customers a search gives at most; whoever is not among them needs one more letter or digit. */
const most = 20;

/**
 * Customers by a number in any notation or its last digits, by the beginning of any word of their name, or by a complaint's number
 * or code. At most 20; several with one number are all listed and none is picked.
 */
export async function findCustomers(db: Db, text: string, now: Instant): Promise<CustomerMatch[]> {
  const found = (await byCase(db, text)) ?? (looksLikePhone(text) ? await byPhone(db, text) : await byName(db, text));
  return readMatches(db, found, now);
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
  const phoneCountry = await readPhoneCountry(db);
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
