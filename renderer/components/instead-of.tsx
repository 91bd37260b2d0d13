import { Text } from '@mantine/core';

/** Whose row it is, where it is not one's own; nothing otherwise. */
export const InsteadOf = ({ words }: { readonly words: string | undefined }) =>
  words === undefined ? null : (
    <Text span size="sm" fs="italic">
      {words}
    </Text>
  );
