import type { Product } from '../../shared/contract/catalogue.ts';
import { decide } from '../../shared/complaint/decide.ts';
import type { CommandKind } from '../../shared/complaint/commands.ts';
import type { Complaint } from '../../shared/complaint/complaint.ts';
import type { Deciding, PayloadOf } from '../../shared/complaint/deciding.ts';
import { catalogueId, customerId } from '../../shared/ids.ts';
import { defaultLimits } from '../../shared/remedy/default-limits.ts';
import { aCommand } from './a-command.ts';
import { delivery, now, quality } from './a-complaint.ts';
import { anan, irina, olga, pavel, somchai, vera } from './a-person.ts';

const people = [irina, somchai, olga, pavel, vera, anan];
const averagePurchase = 200_000; // 2000 in minor units

/** What a decision by Irina rests on now, with the limits of a new desk. */
export const aDeciding = (as: Partial<Deciding> = {}): Deciding => ({
  who: irina,
  now,
  number: 'BKK-2026-A-0042-X',
  code: 'K7M2QX',
  customer: customerId.parse('00000000-0000-7000-8000-00000000cc01'),
  person: (id) => people.find((one) => one.id === id),
  inPlaceOf: () => false,
  level: 2,
  hasCategory: (id) => id === delivery || id === quality,
  product: undefined,
  limits: defaultLimits(averagePurchase),
  spent: 0,
  spentOnLinked: 0,
  settings: { averagePurchase, reopenDays: 30, peopleToldUnhappy: 10, onlineMultiplier: 10 },
  timeZone: 'Asia/Bangkok',
  other: undefined,
  currency: 'THB',
  timeline: [],
  ...as,
});

/** The cartridge of R139: it cost 100, and the box promises another one. */
export const cartridge: Product = {
  id: catalogueId.parse('00000000-0000-7000-8000-00000000da01'),
  code: 'C-1',
  name: 'Cartridge',
  price: 10_000,
  warrantyMonths: 12,
  warrantyPromise: 'If it leaks, bring it back: we give you another one.',
  active: true,
};

/** What happens when Irina (or whoever `as.who` is) does this to the complaint now. */
export const deciding = <Kind extends CommandKind>(
  complaint: Complaint | undefined,
  kind: Kind,
  payload: Partial<PayloadOf<Kind>> = {},
  as: Partial<Deciding> = {},
) => {
  const command = aCommand(kind, payload);
  return decide(complaint, command as unknown as Parameters<typeof decide>[1], aDeciding(as));
};
