import { Text } from '@mantine/core';

interface Props {
  /** The time left in words. */
  readonly words: string;
  readonly overdue: boolean;
}

/** Time left to a promise; an overdue one has a mark and a word, never colour alone. */
export const Due = ({ words, overdue }: Props) => (
  <Text span size="sm" fw={overdue ? 700 : 400} c={overdue ? 'var(--state-aggressive-ink)' : 'inherit'} className="whole due">
    <span aria-hidden="true">{overdue ? '▲ ' : '◇ '}</span>
    {words}
  </Text>
);
