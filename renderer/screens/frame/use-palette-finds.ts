import { useEffect, useState } from 'react';
import { may } from '../../../shared/access.ts';
import type { ComplaintRow } from '../../../shared/contract/complaint.ts';
import type { CustomerMatch } from '../../../shared/contract/customer.ts';
import type { Refusal } from '../../../shared/refusal/refusal.ts';
import { ask } from '../../api.ts';
import { openCase, openCustomer, wishCall } from '../../state/screen-state.ts';
import { useShown } from '../../state/use-shown.ts';
import { useRoles } from '../../state/use-roles.ts';
import type { PaletteEntry } from './palette-entries.ts';

interface PaletteFinds {
  /** What the entries were found for; they are old news once something else is typed. */
  readonly typed: string;
  readonly entries: readonly PaletteEntry[];
  readonly refusal: Refusal | undefined;
}

interface Answered {
  readonly typed: string;
  readonly customers: readonly CustomerMatch[];
  readonly cases: readonly ComplaintRow[];
  readonly refusal: Refusal | undefined;
}

const nothing: Answered = { typed: '', customers: [], cases: [], refusal: undefined };
const settleMs = 60;
const mostCases = 10;

/** Customers and complaints for the words typed, as far as the person's role gives them: the same bounded questions as the finder's. */
export function usePaletteFinds(typed: string): PaletteFinds {
  const roles = useRoles();
  const customers = may(roles, 'findCustomer');
  const cases = may(roles, 'readRegister');
  const [answered, setAnswered] = useState(nothing);
  useEffect(() => {
    let newest = true;
    const find = async () => {
      const answer = await askDesk(typed, { customers, cases });
      if (newest) setAnswered(answer);
    };
    const settled = setTimeout(() => void find(), typed === '' ? 0 : settleMs);
    return () => {
      newest = false;
      clearTimeout(settled);
    };
  }, [typed, customers, cases]);
  const { personal } = useShown();
  return { typed: answered.typed, refusal: answered.refusal, entries: entriesOf(answered, personal) };
}

async function askDesk(typed: string, allowed: { readonly customers: boolean; readonly cases: boolean }): Promise<Answered> {
  if (typed === '') return nothing;
  const [found, page] = await Promise.all([
    allowed.customers ? ask('customer.find', { text: typed }) : undefined,
    allowed.cases ? ask('complaint.find', { text: typed, rows: mostCases }) : undefined,
  ]);
  return {
    typed,
    customers: found?.ok === true ? found.value : [],
    cases: page?.ok === true ? page.value.rows : [],
    refusal: [found, page].find((answer) => answer?.ok === false)?.refusal,
  };
}

const entriesOf = ({ customers, cases }: Answered, personal: (text: string | null) => string): readonly PaletteEntry[] => [
  ...customers.map((one): PaletteEntry => ({
    id: one.id,
    group: 'customers',
    label: personal(one.name),
    detail: one.phones.map(personal).join(', '),
    run: () => wishCall({ kind: 'manual', caller: one }),
    card: () => openCustomer(one.id),
  })),
  ...cases.map((one): PaletteEntry => ({
    id: one.id,
    group: 'cases',
    label: `${one.number} ${one.title}`,
    number: one.number,
    detail: one.customerName === null ? (one.code ?? '') : personal(one.customerName),
    run: () => openCase(one.id),
  })),
];
