import { Button, Group, Text } from '@mantine/core';
import type { EmployeeId } from '../../shared/ids.ts';

/** That somebody is away, in words, and who could be asked instead. */
export interface Away {
  readonly words: string;
  readonly standIn: { readonly id: EmployeeId; readonly words: string } | undefined;
}

interface Props {
  readonly away: Away | undefined;
  readonly onChoose: (instead: EmployeeId) => void;
}

/** Says that who was chosen is away, and offers the one who stands in; nothing while they are here. */
export const AwayNote = ({ away, onChoose }: Props) => {
  if (away === undefined) return null;
  const { words, standIn } = away;
  return (
    <Group gap="xs" role="status">
      <Text size="sm" fw={600}>
        <span aria-hidden="true">▲ </span>
        {words}
      </Text>
      {standIn === undefined ? null : (
        <Button size="compact-sm" variant="default" onClick={() => onChoose(standIn.id)}>
          {standIn.words}
        </Button>
      )}
    </Group>
  );
};
