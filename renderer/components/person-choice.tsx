import type { Action } from '../../shared/access.ts';
import { may } from '../../shared/access.ts';
import type { EmployeeId } from '../../shared/ids.ts';
import { useDesk } from '../state/desk-state.ts';
import { Choice } from './choice.tsx';

interface Props {
  readonly label: string;
  /** Only people whose role lets them do this. */
  readonly needs: Action;
  readonly not: readonly EmployeeId[];
  readonly value: EmployeeId | null;
  readonly onChange: (value: EmployeeId | null) => void;
  readonly required?: boolean;
  readonly clearable?: boolean;
}

/** One of the colleagues who may do it, by name. */
export function PersonChoice({ needs, not, ...choice }: Props) {
  const people = useDesk((known) => known.people).filter((one) => one.active && may(one.roles, needs) && !not.includes(one.id));
  const name = (id: EmployeeId): string => people.find((one) => one.id === id)?.name ?? '';
  return <Choice {...choice} options={people.map((one) => one.id)} wordOf={name} />;
}
