import { z } from 'zod';
import { may, type Role } from '../access.ts';
import { replyChannel } from '../complaint/card.ts';
import { customerId, employeeId, instant } from '../ids.ts';
import { language } from '../language.ts';
import { because, type Refusal } from '../refusal/refusal.ts';
import { ok, refused, type Result } from '../result.ts';
import { filled, line, note } from '../text/fields.ts';

export const customerKind = z.enum(['person', 'organisation']);

/** Somebody who speaks for an organisation, or for a person who cannot; `authority` says on what paper. */
const contactPerson = z.strictObject({ name: filled(line), role: line, authority: line });

/** A yes or no that was given; null was never asked. */
const agreed = z.boolean().nullable();

/** An e-mail address as people write it: something, an at sign, a domain. Whether it exists, only a letter shows. */
const email = line.refine((text) => text === '' || /^[^\s@]+@[^\s@]+\.[^\s@.]+$/u.test(text), 'unreadable');

/** A telephone number on the card; the international form is the desk's to find out. */
const writtenPhone = z.strictObject({ raw: line.regex(/[\d๐-๙]/u, 'notANumber'), preferred: z.boolean() });

/** What the card says beside the name; an empty text was never asked. */
export const customerDetails = z.strictObject({
  contacts: z.array(contactPerson).max(20),
  email,
  /** Where letters go. */
  replyAddress: note,
  preferredChannel: replyChannel.nullable(),
  /** "after six", "not on Mondays". */
  preferredTime: line,
  /** What they like of what we do; read before a remedy is chosen (R113). */
  preferences: note,
  /** What they buy on average, in minor units, where it is not what customers here buy on average (R118). */
  averagePurchase: z.number().int().min(0).max(1e12).nullable(),
  /** Whether their data may be kept and their calls recorded, and the site's day on which they said so. */
  consent: z.strictObject({ data: agreed, recording: agreed, on: z.iso.date().nullable() }),
  identity: z.enum(['stated', 'verified']),
});
export type CustomerDetails = z.infer<typeof customerDetails>;

/** The card of somebody of whom nothing but a name or number is known. */
export const noDetails: CustomerDetails = {
  contacts: [],
  email: '',
  replyAddress: '',
  preferredChannel: null,
  preferredTime: '',
  preferences: '',
  averagePurchase: null,
  consent: { data: null, recording: null, on: null },
  identity: 'stated',
};

/** What the form of the card sends: everything on it, so that two people never mix two cards into one. */
export const customerText = customerDetails.extend({
  kind: customerKind,
  name: line,
  language: language.nullable(),
  phones: z.array(writtenPhone).max(20),
});
export type CustomerText = z.infer<typeof customerText>;

/** A customer as the register holds them. */
export const customer = customerDetails.extend({
  id: customerId,
  kind: customerKind,
  name: z.string(),
  language: language.nullable(),
  phones: z.array(z.strictObject({ raw: z.string(), e164: z.string().nullable(), preferred: z.boolean() })),
  createdAt: instant,
  createdBy: employeeId,
  /** The customer this one was merged into; null for one who stands alone. */
  mergedInto: customerId.nullable(),
  /** Rises with every change; whoever saves names the one they saw. */
  revision: z.number().int().min(1),
});
export type Customer = Readonly<z.infer<typeof customer>>;

/** May this person say what a customer buys on average? It moves the cost of losing them, and with it how a remedy looks beside it. */
export const mayWeighCustomer = ({ roles }: { readonly roles: readonly Role[] }): boolean => may(roles, 'weighCustomer');

interface Saving {
  readonly seen: number;
  readonly text: CustomerText;
  /** The site's day. */
  readonly today: string;
  /** May this person say what the customer buys on average? It stands behind the cost of losing them. */
  readonly weighs: boolean;
}

/**
 * What a saved card holds; refuses changedMeanwhile for a card somebody else saved since, customerIsMerged, customerNameless without name and
 * number, and notAllowed for an average purchase by whoever may not weigh.
 */
export function saveCustomer(before: Customer, { seen, text, today, weighs }: Saving): Result<CustomerText, Refusal> {
  if (before.mergedInto !== null) return refused(because('customerIsMerged'));
  if (before.revision !== seen) return refused(because('changedMeanwhile'));
  if (text.name.trim() === '' && text.phones.length === 0) return refused(because('customerNameless'));
  if (!weighs && text.averagePurchase !== before.averagePurchase) return refused(because('notAllowed'));
  return ok({
    ...text,
    name: text.name.trim(),
    email: text.email.trim().toLowerCase(),
    consent: datedConsent(before.consent, text.consent, today),
  });
}

/** A consent that changed is dated by the day it was written down, unless whoever wrote it says another. */
function datedConsent(before: CustomerDetails['consent'], said: CustomerDetails['consent'], today: string): CustomerDetails['consent'] {
  const changed = before.data !== said.data || before.recording !== said.recording;
  if (said.data === null && said.recording === null) return { ...said, on: null };
  return changed && said.on === before.on ? { ...said, on: today } : said;
}
