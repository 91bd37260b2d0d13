import { unhandled } from '../../../shared/complaint/handled.ts';
import type { Caller, CaseFacts } from '../../../shared/complaint/card.ts';
import type { Complaint } from '../../../shared/complaint/complaint.ts';
import { titleOf } from '../../../shared/complaint/title.ts';
import type { CatalogueId, ComplaintId, CustomerId, EmployeeId, Instant } from '../../../shared/ids.ts';
import type { ImportedRow } from '../../../shared/importing/imported-row.ts';
import { readOutcome } from '../../../shared/importing/read-outcome.ts';

/** What this desk gives an imported complaint. */
export interface Given {
  readonly id: ComplaintId;
  readonly number: string;
  readonly externalRef: string;
  readonly category: CatalogueId | null;
  readonly product: CatalogueId | null;
  readonly customer: CustomerId | null;
  readonly owner: EmployeeId;
  readonly by: EmployeeId;
  readonly now: Instant;
}

/**
 * A row of another register as a complaint of this one: it keeps its own key, gets a number of this desk, and stands where its
 * outcome says. When it was resolved is not known, so nothing is claimed.
 */
export function importedComplaint({ receivedAt, values }: ImportedRow, given: Given): Complaint {
  const { state, outcome } = readOutcome(values.outcome ?? '');
  return {
    id: given.id,
    number: given.number,
    type: 'complaint',
    state,
    channel: 'book',
    receivedAt,
    registeredAt: given.now,
    resolvedAt: null,
    receiver: given.by,
    owner: given.owner,
    customer: given.customer,
    call: null,
    code: null,
    caller: callerOf({ values }),
    facts: factsOf({ values }, given),
    category: given.category,
    moodStart: 'calm',
    moodEnd: 'calm',
    verdict: null,
    outcome,
    resolvedFirstContact: false,
    promises: [],
    escalations: [],
    measures: values.resolution === undefined ? [] : [{ at: given.now, by: given.by, text: values.resolution }],
    remedies: [],
    ...unhandled,
    externalRef: given.externalRef,
    revision: 1,
  };
}

type Values = Pick<ImportedRow, 'values'>;

const callerOf = ({ values: { customerName, customerPhone } }: Values): Caller => ({
  ...(customerName !== undefined && { name: customerName }),
  ...(customerPhone !== undefined && { phone: customerPhone }),
});

function factsOf({ values }: Values, { category, product }: Given): CaseFacts {
  const { essence, place, orderRef, product: productName } = values;
  const topic = [values.category, values.subCategory].filter((part) => part !== undefined).join(' › ');
  return {
    title: titleOf(essence ?? (topic === '' ? (productName ?? '') : topic)),
    essence: essence ?? [topic, productName].filter((part) => part !== undefined && part !== '').join(' · '),
    ...(category !== null && { category }),
    ...(productName !== undefined && { product: productName }),
    ...(product !== null && { productId: product }),
    ...(place !== undefined && { place }),
    ...(orderRef !== undefined && { orderRef }),
  };
}
