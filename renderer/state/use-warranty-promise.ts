import type { Complaint } from '../../shared/complaint/complaint.ts';
import { useDesk } from './desk-state.ts';
import { useBought } from './use-bought.ts';

/** The company's own promise on the product complained about, and when this customer bought it; empty where there is no promise. */
export function useWarrantyPromise({ facts, customer }: Complaint): string {
  const products = useDesk((known) => known.catalogue?.products);
  const bought = useBought(customer, facts.productId);
  const promise = products?.find((one) => one.id === facts.productId)?.warrantyPromise ?? '';
  return promise === '' ? '' : [promise, ...bought].join('\n');
}
