import { Text } from '@mantine/core';

/** Whose row it is, where it is not one's own; nothing otherwise. */
export const InsteadOf = ({ words }: { readonly words: string | undefined }) =>
  words === undefined ? null : (
    <Text span size="sm" fs="italic">
      {words}
    </Text>
  );

interface FromProps {
  readonly from: string;
  readonly instead: string | undefined;
}

/** Who asks, and in whose place one is asked. */
export const FromAndFor = ({ from, instead }: FromProps) => (
  <>
    {from}
    {instead === undefined ? null : ' · '}
    <InsteadOf words={instead} />
  </>
);
