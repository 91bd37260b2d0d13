import { type Action, may } from '../../shared/access.ts';
import type { Person } from '../../shared/contract/people.ts';
import type { EmployeeId } from '../../shared/ids.ts';
import { Choice } from './choice.tsx';

interface Props {
  readonly label: string;
  readonly people: readonly Person[];
  /** Only people whose role lets them do this. */
  readonly needs: Action;
  readonly not: readonly EmployeeId[];
  readonly value: EmployeeId | null;
  readonly onChange: (value: EmployeeId | null) => void;
  readonly required?: boolean;
  readonly clearable?: boolean;
}

/** One of the colleagues who may do it, by name. */
export function PersonChoice({ people, needs, not, ...choice }: Props) {
  const able = people.filter((one) => one.active && may(one.roles, needs) && !not.includes(one.id));
  const name = (id: EmployeeId): string => able.find((one) => one.id === id)?.name ?? '';
  return <Choice {...choice} options={able.map((one) => one.id)} wordOf={name} />;
}
