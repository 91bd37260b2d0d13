import type { EmployeeId } from '../ids.ts';
import type { Complaint } from './complaint.ts';

/** Who solved it: whoever wrote down the outcome; for what came from elsewhere its owner. They do not ask whether the customer is content. */
export const solverOf = ({ measures, resolvedAt, owner }: Pick<Complaint, 'measures' | 'resolvedAt' | 'owner'>): EmployeeId =>
  measures.findLast((one) => one.at === resolvedAt)?.by ?? owner;
