import { Button, Paper, Text } from '@mantine/core';

interface Props {
  readonly code: string;
  readonly print: string;
}

/** A recovery code, large enough to copy by hand, with a button that prints the page. */
export function RecoveryCode({ code, print }: Props) {
  return (
    <Paper withBorder p="md" ta="center">
      <Text ff="monospace" fz="xl" fw={700} style={{ overflowWrap: 'anywhere' }} data-testid="recovery-code">
        {code}
      </Text>
      <Button variant="default" size="xs" mt="sm" onClick={() => window.print()}>
        {print}
      </Button>
    </Paper>
  );
}
