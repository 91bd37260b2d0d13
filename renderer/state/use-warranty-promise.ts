import type { Complaint } from '../../shared/complaint/complaint.ts';
import { useDesk } from './desk-state.ts';

/** The company's own promise on the product complained about; empty where there is none. */
export function useWarrantyPromise({ facts }: Complaint): string {
  const products = useDesk((known) => known.catalogue?.products);
  return products?.find((one) => one.id === facts.productId)?.warrantyPromise ?? '';
}
