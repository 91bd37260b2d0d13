import { Text } from '@mantine/core';
import { Due } from './due.tsx';
import { InsteadOf } from './instead-of.tsx';

/** A notice as it is shown. */
export interface NoticeWords {
  /** Until when it must be taken, in words, or when it came. */
  readonly when: string;
  readonly waits: boolean;
  readonly overdue: boolean;
  readonly number: string;
  readonly why: string;
  readonly isNew: boolean;
  readonly as: string;
  readonly place: string | undefined;
  readonly standing: string;
}

/** One notice: until when it must be taken or when it came, which complaint, and why, in one sentence. */
export function NoticeRow({ words }: { readonly words: NoticeWords }) {
  return (
    <>
      {words.waits ? (
        <Due words={words.when} overdue={words.overdue} />
      ) : (
        <Text span size="sm" miw="9em" className="whole">
          {words.when}
        </Text>
      )}
      <Text span size="sm" fw={600} className="whole">
        {words.number}
      </Text>
      <Text span size="sm" fw={words.isNew ? 600 : 400} className="said rest">
        {words.why}
      </Text>
      <Text span size="sm" className="whole">
        {words.as}
      </Text>
      <InsteadOf words={words.place} />
      <Text span size="sm" className="whole">
        {words.standing}
      </Text>
    </>
  );
}
